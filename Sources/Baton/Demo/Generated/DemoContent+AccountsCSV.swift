// The demo company's accounts; written by deploy/embed_demo.py from Demo/content/companies.csv, not by hand.
// swift-format-ignore-file

extension DemoContent {
    static let accountsCSV = #"""
name,country,headquarters,industries,employees,annual_revenue,currency,website,external_id\#r
Tokyu Corporation,JP,"5-6 Nanpeidaichō, Shibuya-ku, Tokyo, Japan",Conglomerate; Railway/bus,,,,www.tokyu.co.jp,crm-1648\#r
Odakyu Electric Railway,GB,"2-2 Megumi-cho, Ebina, Kanagawa 1-8-3 Nishi-Shinjuku, Shinjuku, Tokyo",Railway/bus; Transport,,1812000000,JPY,www.odakyu.jp,crm-1200\#r
Occidental Petroleum,US,"Houston, Texas, U.S.",Energy,10412,22080000000,USD,oxy.com,crm-1198\#r
Dermapharm,DE,"Grünwald, Bavaria, Germany",Pharmaceutical industry; Pharmaceuticals,3497,,,www.dermapharm.de,crm-0462\#r
FICO,US,"Bozeman, Montana, US",Data analytics; Information Technology,3811,1990000000,USD,www.fico.com,crm-0608\#r
"Four Corners Property Trust, Inc.",US,"Mill Valley, California",Other Specialized REITs; Real Estate,,,,,crm-0631\#r
Tandem Diabetes Care,US,"San Diego, California, U.S.",Health Care; Health Care Equipment,1500,362000000,USD,tandemdiabetes.com,crm-1582\#r
Molson Coors,US,"Chicago, Illinois, U.S. Montreal, Quebec, Canada",Beverages; Brewers; Consumer Non-Cyclicals; Consumer Staples; Drink industry; Food & Beverages,16200,13000000000,USD,molsoncoors.com,crm-1091\#r
"SkyWest, Inc.",US,"St. George, Utah, U.S.",Aviation; Industrials,14610,3500000000,USD,inc.skywest.com,crm-1478\#r
Howmet Aerospace,US,"Pittsburgh, Pennsylvania, U.S.",Aerospace; Industrials,23930,7430000000,USD,howmet.com,crm-0761\#r
Keysight Technologies,US,"Santa Rosa, California, U.S.",Industry Aerospace Cybersecurity Data center Digital health Electronic design automation Electronic test equipment Electronics Quantum computing Semiconductor industry Smart grid Wired communication Wireless communication; Information Technology,16800,5380000000,USD,keysight.com,crm-0898\#r
Schaeffler Group,DE,"Herzogenaurach, Germany","Auto, Truck & Motorcycle Parts; Automobiles & Auto Parts; Automotive; Automotive , aerospace , industrial; Consumer Cyclicals",120000,25000000000,EUR,www.schaeffler.com,crm-1418\#r
Fox Corporation,US,"1211 Avenue of the Americas, New York City, New York, U.S.",Broadcasting; Communication Services; Consumer Cyclicals; Cyclical Consumer Services; Media; Media & Publishing,10400,16300000000,USD,foxcorporation.com,crm-0632\#r
Sempra,US,"San Diego, California, U.S.",Utilities,16773,13200000000,USD,sempra.com,crm-1439\#r
Getty Realty Corp.,US,"New York City, New York",Real Estate; Retail REITs,,,,,crm-0675\#r
Experian,IE,"Dublin, Ireland",Business services; Industrial & Commercial Services; Industrials; Professional & Commercial Services; Professional Information Services; Support services,21700,7523000000,USD,www.experian.com,crm-0591\#r
Panasonic,JP,"Kadoma, Osaka, Japan",Conglomerate; Electric machinery,228420,8496000000000,JPY,holdings.panasonic (corporate) panasonic.com (consumer),crm-1234\#r
NatWest Group,GB,"Edinburgh, Scotland, UK",Banking Financial services; Banks,59300,16640999999,GBP,natwestgroup.com,crm-1124\#r
Tobu Railway,JP,"Tobu-kan, 18-12 Oshiage 2-chome, Sumida-ku, Tokyo ( Registered in Tokyo Skytree East Tower, 1-2 Oshiage 1-chome, Sumida-ku, Tokyo), Japan",Rail -focused conglomerate; Railway/bus,3470,,,www.tobu.co.jp,crm-1639\#r
Vestis,US,"Roswell, Georgia",Diversified Support Services; Industrials,,,,,crm-1739\#r
Kesko,FI,"Helsinki, Finland",Consumer Non-Cyclicals; Consumer Staples; Food & Drug Retailing; Food Retail & Distribution; Retail,22476,11784000000,EUR,www.kesko.fi,crm-0894\#r
Winnebago Industries,US,"Eden Prairie, Minnesota, U.S.",Consumer Discretionary; Manufacturing,6000,3500000000,USD,winnebagoind.com,crm-1802\#r
O-I Glass,US,"Perrysburg, Ohio, U.S.",Materials; Packaging Glass,23000,7100000000,USD,o-i.com,crm-1196\#r
Shizuoka Financial Group,,,Banking,,,,,crm-1459\#r
Wacker Chemie AG,DE,"Munich, Germany",Basic Materials; Chemicals; Chemistry; Specialty Chemicals,14406,6207500000,EUR,wacker.com,crm-1770\#r
Nippon Express Holdings Inc.,,,Land transport,,,,,crm-1155\#r
Organon & Co.,US,"30 Hudson Street, Jersey City, New Jersey, U.S.",Health Care; Pharmaceuticals,10000,6400000000,USD,organon.com,crm-1216\#r
3M,US,"Maplewood, Minnesota, U.S.",Conglomerate; Industrial Conglomerates; Industrials,60500,24900000000,USD,3m.com,crm-0003\#r
Tokuyama Corporation,JP,"Kasumigaseki Common Gate West Tower, 2-1, Kasumigaseki 3-chome, Chiyoda-ku, Tokyo 100-8983, Japan",Chemicals,5756,2780000000,USD,Official website,crm-1643\#r
Neogen,US,"Lansing, Michigan, U.S.",Food safety Animal safety Genomics; Health Care,2108,895100000,USD,neogen.com,crm-1132\#r
Endeavour Mining,GB,"London, England, UK",Mining; Precious Metals and Mining,,4233899999,USD,endeavourmining.com,crm-0540\#r
"eXp World Holdings, Inc.",US,"Bellingham, Washington",Real Estate; Real Estate Services,,,,,crm-0587\#r
Federal Signal Corporation,US,"Downers Grove, Illinois, United States",Industrials; Public safety,3300,1000000000,USD,https://www.federalsignal.com,crm-0604\#r
Bilfinger SE,DE,"Mannheim, Germany",Construction & Engineering; Engineering and Services; Industrial & Commercial Services; Industrials,29756,3737400000,EUR,www.bilfinger.com,crm-0234\#r
American Water Works,US,"Camden, New Jersey, U.S.",Utilities; Utilities Water and wastewater,7000,5140000000,USD,amwater.com,crm-0110\#r
Cardinal Health,US,"Dublin, Ohio, U.S.",Health Care; Healthcare,57700,223000000000,USD,cardinalhealth.com,crm-0299\#r
Curbline Properties Corp.,US,"New York City, New York",Real Estate; Retail REITs,,,,,crm-0425\#r
Siemens,DE,"Munich, Germany",Conglomerate; Industrial Conglomerates; Industrials,327000,75930000000,EUR,siemens.com,crm-1463\#r
Axos Financial,US,"Las Vegas, Nevada",Financial services; Financials,1989,,,investors.axosfinancial.com /corporate-profile /default.aspx,crm-0192\#r
Whitestone REIT,US,"Houston, Texas",Real Estate; Retail REITs,,,,,crm-1795\#r
Delta Air Lines,US,"Atlanta, Georgia, United States",Airlines; Industrials; Passenger Transportation Services; Transportation,91000,63400000000,USD,delta.com,crm-0455\#r
Energiekontor,DE,"Bremen, Germany",Renewable Energy,139,149900000,EUR,www.energiekontor.de status: April 2018,crm-0544\#r
SAF-Holland,LU,,"Auto, Truck & Motorcycle Parts; Automobiles & Auto Parts; Consumer Cyclicals; Industry",4218,,,safholland.com/de/de/,crm-1395\#r
ADVA Optical Networking,DE,"Martinsried, Upper Bavaria, Germany",Telecommunications equipment,1973,603300000,EUR,adva.com at the Wayback Machine (archived 2020-03-11),crm-0042\#r
Enovis,US,"Wilmington, Delaware, U.S.",Health Care; Medical technology,5000,,,enovis.com,crm-0550\#r
Muji,JP,"Koraku, Bunkyō, Tokyo, Japan",Retail,,,,muji.net muji.com (outside Japan),crm-1107\#r
American Woodmark,US,"Winchester, Virginia, United States",Furniture; Industrials,10070,,,americanwoodmark.com,crm-0111\#r
"Block, Inc.",,No headquarters : 16,"Financials; List of industries Financial services Point of sale E-commerce Digital wallet Buy now, pay later Music streaming",6000,24200000000,USD,block.xyz,crm-0243\#r
"United Fire Group, Inc.",US,"Cedar Rapids, Iowa",Financials; Property & Casualty Insurance,,,,,crm-1702\#r
Virtus Investment Partners,US,"Hartford, Connecticut, U.S.",Asset Management; Financials,581,,,virtus.com,crm-1754\#r
Nibe Industrier,,,Industrials,,,,www.nibe.com,crm-1148\#r
Hochtief,DE,"Essen, Germany",Construction; Construction & Engineering; Industrial & Commercial Services; Industrials,41575,27756000000,EUR,hochtief.com,crm-0750\#r
Fortum,FI,"Espoo, Finland",Electricity; Utilities,5225,6711000000,EUR,www.fortum.com,crm-0628\#r
Eaton Corporation,IE,"Dublin, Ireland","Conglomerate; Electrical Components & Equipment; Industrial Goods; Industrials; Machinery, Equipment & Components",94000,24880000000,USD,eaton.com,crm-0512\#r
Yamaha Corporation,JP,"10-1, Nakazawacho, Naka-ku, Hamamatsu, Shizuoka, Japan",Manufacturing; Other manufacturing,28112,408200000000,JPY,yamaha.com,crm-1820\#r
Nisshin Seifun Group,JP,"25, Kanda-Nishiki-cho 1-chome, Chiyoda-ku, Tokyo, Japan",Food manufacturing; Foods,,,,https://www.nisshin.com/,crm-1163\#r
Reynolds Consumer Products,US,"Auckland, New Zealand",Consumer Staples; Packaging,,,,www.reynoldsgroupholdings.com,crm-1362\#r
British Land,GB,"London, England, UK",Commercial REITs; Financials; Real Estate; Real estate; Residential & Commercial RETIs,783,454000000,GBP,www.britishland.com,crm-0268\#r
CRH plc,IE,"Dublin, Ireland",Basic Materials; Building materials; Construction Materials; Materials; Mineral Resources,79800,35600000000,USD,crh.com,crm-0414\#r
SKF,SE,"Gothenburg, Sweden",Industrials; Manufacturing,42602,,,skf.com,crm-1477\#r
Motorola Solutions,US,"Heller International Building, Chicago, Illinois, U.S.",Information Technology; Telecommunications equipment,21000,10800000000,USD,motorolasolutions.com,crm-1102\#r
TF1,FR,,Media; Medien,,,,,crm-1610\#r
Public Service Enterprise Group,US,"Newark, New Jersey, US",Utilities,12945,10290000000,USD,pseg.com,crm-1314\#r
Boeing,US,"Crystal City, Virginia, U.S.",Aerospace; Aerospace & Defense; Aerospaceanddefense; Industrial Goods; Industrials,182000,89500000000,USD,boeing.com,crm-0248\#r
Fortive,US,"Everett, Washington, U.S.",Conglomerate; Industrials,18000,6230000000,USD,fortive.com,crm-0626\#r
Cisco,US,"San Jose, California, U.S.",Communications & Networking; Information technology; Networking hardware Networking software; Technology; Technology Equipment,86200,56650000000,USD,cisco.com,crm-0357\#r
Air Lease Corporation,US,"Los Angeles, California, U.S.",Aircraft leasing; Industrials,129,1500000000,USD,www.airleasecorp.com,crm-0058\#r
Cognizant,US,"Teaneck, New Jersey, U.S.",EDP Services; IT Services & Consulting; Information technology Consulting Outsourcing; Software & IT Services; Technology,349800,21108000000,USD,www.cognizant.com,crm-0374\#r
Rentokil Initial,GB,"Crawley, England, UK",Business Support Services; Business services; Industrial & Commercial Services; Industrials; Professional & Commercial Services; Support services,58000,6908000000,GBP,www.rentokil-initial.com,crm-1353\#r
Meritage Homes Corporation,US,"Scottsdale, Arizona, U.S.",Consumer Discretionary; Home construction,1570,,,www.meritagehomes.com,crm-1048\#r
Buckle (clothing retailer),US,"Kearney, Nebraska, U.S.",Consumer Discretionary; Retail,9000,913380000,USD,www.buckle.com,crm-0274\#r
Tokyo Electric Power Company,JP,"Uchisaiwaichō, Chiyoda, Tokyo, Japan",Electric power; Electric utility,37939,6802500000000,JPY,www.tepco.co.jp,crm-1644\#r
Korn Ferry,US,"1900 Avenue of the Stars, Los Angeles, California, USA",Industrials; Professional services,8198,1926000000,USD,www.kornferry.com,crm-0925\#r
Kennametal,US,"Pittsburgh, Pennsylvania",Industrials; Metals,10000,2400000000,USD,www.kennametal.com,crm-0890\#r
Marathon Digital,US,"Fort Lauderdale, Florida, U.S.",Information Technology; Internet Services & Infrastructure,150,388000000,USD,mara.com,crm-1002\#r
"Astec Industries, Inc.",US,"Chattanooga, Tennessee",Construction Machinery & Heavy Transportation Equipment; Industrials,,,,,crm-0168\#r
Target Corporation,US,"Target Plaza Minneapolis, Minnesota, U.S.",Consumer Cyclicals; Consumer Discretionary; Discount Stores; Diversified Retail; Retail; Retailers,440000,106600000000,USD,target.com corporate.target.com,crm-1586\#r
Secom,JP,"Tokyo, Japan",Security; Services,,,,www.secom.co.jp,crm-1433\#r
Sartorius,DE,,"Advanced Medical Equipment & Technology; Biotechnologie, Mechatronik; Healthcare; Healthcare Equipment & Supplies; Healthcare Services; Medication",10637,,,www.sartorius.com,crm-1413\#r
Mercedes-Benz Group,DE,"Stuttgart, Germany",Automotive,175264,145600000000,EUR,group.mercedes-benz.com,crm-1040\#r
Fast Retailing,JP,"Yamaguchi, Yamaguchi Prefecture, Japan",Retail,52839,2130000000000,JPY,www.fastretailing.com /eng,crm-0600\#r
AB InBev,BE,"Leuven, Belgium",Beverages; Brewers; Consumer Non-Cyclicals; Drink industry; Food & Beverage; Food & Beverages,143885,59770000000,USD,ab-inbev.com,crm-0007\#r
SBA Communications,US,"Boca Raton, Florida, United States",Real Estate; Real Estate Investment Trust,,,,sbasite.com,crm-1415\#r
AEON,JP,"Aeon's headquarters in Mihama-ku, Chiba, Chiba Prefecture, Japan",Retail,560000,8176732000000,JPY,aeon.info,crm-0049\#r
"N-able, Inc.",US,"Wilmington, Delaware",Information Technology; Systems Software,,,,,crm-1114\#r
Mondelez International,US,"Chicago, Illinois, U.S.",Consumer Non-Cyclicals; Food & Beverages; Food & Tobacco; Food Beverage; Food Processing; Packaged Foods,91000,38500000000,USD,mondelezinternational.com,crm-1093\#r
WisdomTree Investments,US,"New York, New York, U.S.",Financials; Investment Management,204,,,https://www.wisdomtree.com,crm-1803\#r
Sandisk,US,"Milpitas, California, U.S.",Computer data storage; Information Technology,11000,7355000000,USD,sandisk.com,crm-1406\#r
Alfa Laval,SE,"Rudeboksvägen 1, Lund, Sweden","Industrial Goods; Industrial Machinery & Equipment; Industrials; Machinery, Equipment & Components; Manufacturing , engineering and service",17883,,,www.alfalaval.com,crm-0076\#r
Legrand,FR,"Limoges, France","Electrical Components & Equipment; Electrical equipment , Network equipment; Industrial Goods; Industrials; Machinery, Equipment & Components",38000,8600000000,EUR,,crm-0956\#r
Kering,FR,"40 rue de Sèvres, Paris 7e, France",Apparel & Accessories Retailers; Conglomerate; Consumer Cyclical; Consumer Cyclicals; Retailers; Specialty Retailers,47000,17200000000,EUR,www.kering.com,crm-0893\#r
Dassault Aviation,FR,,Aerospace; Defense; Luft- und Raumfahrttechnik,11398,,,www.dassault-aviation.com,crm-0446\#r
Kojamo,FI,,Real Estate,,,,,crm-0916\#r
Aviva,,"London, England",Insurance; Life insurance,25000,25437000000,GBP,aviva.com,crm-0188\#r
"Merit Medical Systems, Inc.",US,"South Jordan, Utah",Health Care; Health Care Supplies,,,,,crm-1047\#r
Siemens Healthineers,DE,"Erlangen, Germany",Advanced Medical Equipment & Technology; Healthcare; Healthcare Equipment & Supplies; Healthcare Services; Medical Equipment,69500,21700000000,EUR,www.siemens-healthineers.com,crm-1465\#r
Accor,FR,"Tour Sequana, Issy-les-Moulineaux, France",Consumer Services; Hospitality,360000,5600000000,EUR,all.accor.com,crm-0021\#r
AAR Corp,US,"Wood Dale, Illinois, United States",Aviation; Industrials,6000,1990000000,USD,aarcorp.com,crm-0006\#r
Photronics Inc,US,"Brookfield, Connecticut",Information Technology; Semiconductor Equipment & Materials,1885,892100000,USD,photronics.com,crm-1272\#r
Warner Bros. Discovery,US,"230 Park Avenue South, New York City, New York, United States",Entertainment; Media; Media Entertainment; Miscellaneous Amusement & Recreation Services,35000,37860000000,USD,wbd.com,crm-1775\#r
"Enova International, Inc.",US,"Chicago, Illinois",Consumer Finance; Financials,,,,,crm-0549\#r
Cars.com,US,"Chicago, Illinois",Communication Services; Interactive Media & Services,,,,,crm-0310\#r
Polar Capital Technology Trust,GB,"London, UK",Investment; Investment trusts,,,,www.polarcapitaltechnologytrust.co.uk,crm-1283\#r
"HCI Group, Inc.",US,"Tampa, Florida",Financials; Property & Casualty Insurance,,,,,crm-0722\#r
Norwegian Cruise Line Holdings,US,"Miami-Dade County, Florida, U.S. (operations) Bermuda (domicile)",Consumer Discretionary; Tourism,41700,9479000000,USD,nclhltd.com,crm-1183\#r
Cable One,US,"Phoenix, Arizona, U.S.","Cable TV , broadband phone , Internet , Fiber Services; Communication Services",3132,1706000000,USD,cableone.biz,crm-0283\#r
Newmont,US,"Denver, Colorado, U.S.",Basic Materials; Gold; Materials; Metals & Mining; Metals and Mining; Mineral Resources,17500,22700000000,USD,newmont.com,crm-1140\#r
"Franklin BSP Realty Trust, Inc.",US,"New York City, New York",Mortgage REITs; Real Estate,,,,,crm-0634\#r
The Andersons,US,"Maumee, Ohio, United States",Conglomerate; Consumer Staples,2299,11260000000,USD,www.andersonsinc.com,crm-1613\#r
W. R. Berkley Corporation,US,"Greenwich, Connecticut, U.S.",Financials; Insurance,8606,13600000000,USD,berkley.com,crm-1767\#r
Oceaneering International,US,"Houston, Texas, U.S.","Energy; Oil and gas equipment, services",12000,2800000000,USD,www.oceaneering.com,crm-1199\#r
Bayer,DE,"Leverkusen, North Rhine-Westphalia, Germany",Healthcare; Pharmaceuticals; Pharmaceuticals & Medical Research; Pharmaceuticals Chemicals Biotechnology Healthcare,92815,46600000000,EUR,bayer.com,crm-0220\#r
"Privia Health Group, Inc.",US,"Arlington County, Virginia",Health Care; Health Care Services,,,,,crm-1296\#r
All Nippon Airways,JP,"Shiodome City Center, Minato, Tokyo, Japan",Air transport,,1020000000000,JPY,ana.co.jp,crm-0079\#r
Marathon Petroleum,US,"Findlay, Ohio, U.S.",Energy; Petroleum,18300,140400000000,USD,www.marathonpetroleum.com,crm-1003\#r
PNC Financial Services,US,"Tower at PNC Plaza, Pittsburgh, Pennsylvania, U.S.",Banking Investment banking Financial services; Financials,59426,21100000000,USD,pnc.com,crm-1281\#r
Orange SA,FR,"Issy-les-Moulineaux, France",Communication Services; Integrated Telecommunications Services; Telecommunications; Telecommunications Services,132002,43470000000,EUR,orange.com (group) orange.fr,crm-1215\#r
"Safehold, Inc.",US,"New York City, New York",Other Specialized REITs; Real Estate,,,,,crm-1396\#r
Ricoh,JP,"Nakamagome, Ōta, Tokyo, Japan","Electric machinery; Electronics , Imaging",90141,2060000000000,JPY,www.ricoh.com,crm-1365\#r
Republic Services,US,"Phoenix, Arizona, United States",Industrials; Waste management,42000,16030000000,USD,republicservices.com,crm-1355\#r
Uber,US,"1725 3rd St. San Francisco, California, United States",Industrials; Transportation Mobility as a service,34000,52017000000,USD,uber.com,crm-1684\#r
DeNA,JP,"Shibuya, Tokyo, Japan",Services; Social gaming mobile portal e-commerce internet advertising,2572,1800000000,USD,Official website,crm-0457\#r
Weyerhaeuser,US,"Seattle, Washington, U.S.",Real Estate; Real estate investment trust,9440,7120000000,USD,weyerhaeuser.com,crm-1793\#r
Grocery Outlet,US,"Emeryville, California, U.S.",Consumer Staples; Discount retail / Grocery,949,3970000000,USD,groceryoutlet.com,crm-0697\#r
"Redwood Trust, Inc.",US,"Mill Valley, California",Mortgage REITs; Real Estate,,,,,crm-1345\#r
Redeia Corporación,ES,"Alcobendas, Spain",Electric Utilities; Electric Utilities & IPPs; Energy; Utilities,2477,2130000000,EUR,www.ree.es,crm-1344\#r
Veralto,US,"Waltham, Massachusetts, U.S.",Industrials; Water industry,17000,5500000000,USD,veralto.com,crm-1730\#r
Coinbase,US,San Francisco,Cryptocurrency; Financials,3772,6560000000,USD,coinbase.com,crm-0377\#r
General Mills,US,"Golden Valley, Minnesota, US",Consumer Staples; Food processing,34000,19860000000,USD,generalmills.com,crm-0668\#r
Campbell's,US,"Camden, New Jersey, U.S.",Consumer Staples; Food processing,13700,10300000000,USD,campbells.com,crm-0293\#r
Eastman Chemical Company,US,"Kingsport, Tennessee, U.S.",Basic Materials; Chemicals; Commodity Chemicals; Manufacturing; Materials,14000,9380000000,USD,eastman.com,crm-0510\#r
Terreno Realty Corporation,US,"San Francisco, California",Industrial REITs; Real Estate,,,,,crm-1603\#r
SoftBank,JP,"Tokyo PortCity Takeshiba, Minato, Tokyo, Japan",Communications; Conglomerate,65352,6760000000000,JPY,group.softbank,crm-1490\#r
Constellation Brands,US,"Rochester, New York, U.S.",Beverages; Consumer Staples,9300,9355000000,USD,cbrands.com,crm-0394\#r
Vinci SA,FR,"1973 blvd de la Défense, Nanterre, France",Construction; Construction & Engineering; Industrial & Commercial Services; Industrials,280000,71600000000,EUR,www.vinci.com,crm-1749\#r
FactSet,US,"Norwalk, Connecticut, U.S.",Financial services Technology; Financials,12800,2320000000,USD,factset.com,crm-0598\#r
Plexus Corp.,US,"Neenah, Wisconsin",Electronic Manufacturing Services; Information Technology,,,,,crm-1279\#r
Payoneer,US,"New York City, U.S.",Financials; Transaction & Payment Processing Services,1871,473000000,USD,Payoneer.com,crm-1246\#r
Talanx AG,DE,"Hanover, Germany",Financial services; Financials; Insurance; Multiline Insurance & Brokers; Real Estate,23324,43600000000,EUR,www.talanx.com,crm-1580\#r
Edgewell Personal Care,US,"Shelton, Connecticut, U.S.",Consumer Staples; Consumer goods,7000,2172000000,USD,edgewell.com,crm-0518\#r
Mitsui Chemicals,JP,"Shiodome City Center, Higashi-Shimbashi, Minato-ku, Tokyo 105-7122, Japan",Chemicals,13447,1343000000000,JPY,Official website,crm-1082\#r
"Inspire Medical Systems, Inc.",US,"Golden Valley, Minnesota",Health Care; Health Care Equipment,,,,,crm-0813\#r
McKesson Corporation,US,"Irving, Texas, US",Consumer Non-Cyclicals; Drug Retailers; Food & Drug Retailing; Health Care; Healthcare,45000,359000000000,USD,McKesson.com,crm-1029\#r
"Schrödinger, Inc.",US,"New York, New York",Health Care; Software Life Sciences Materials Science Computational Chemistry Cheminformatics,1015,217000000,USD,schrodinger.com,crm-1425\#r
Navient,US,"Herndon, Virginia, U.S.",Financial services; Financials,2100,2210000000,USD,navient.com,crm-1125\#r
Chevron Corporation,US,"Houston, Texas, U.S.",Energy; Energy Oil and gas; Fossil Fuels; Oil & Gas; Petroleum industry,45298,202700000000,USD,chevron.com,crm-0345\#r
Capital One,US,"Capital One Tower, Tysons, Virginia, U.S.",Banking & Investment Services; Banking Services; Consumer Lending; Financial services; Financials,52600,53400000000,USD,capitalone.com,crm-0297\#r
Viatris,US,"Canonsburg, Pennsylvania, U.S.",Health Care; Pharmaceuticals; Pharmaceuticals Healthcare,32000,14700000000,USD,viatris.com,crm-1742\#r
Huhtamäki,FI,"Espoo, Uusimaa, Finland",Applied Resources; Basic Materials; Containers & Packaging; Industrials; Packaging; Paper Packaging,18261,4168999999,EUR,www.huhtamaki.com,crm-0768\#r
Evotec,DE,"Hamburg, Germany","Biotechnology; Biotechnology & Medical Research; Biotechnology , contract research organization; Healthcare; Pharmaceuticals & Medical Research",4200,,,evotec.com,crm-0584\#r
Südzucker,DE,"Mannheim, Germany",Consumer Non-Cyclicals; Food & Beverages; Food & Tobacco; Food Processing; Food processing,18019,7600000000,EUR,www.suedzucker.de /en /,crm-1569\#r
"Apogee Enterprises, Inc.",US,"Minneapolis, Minnesota",Building Products; Industrials,,,,,crm-0131\#r
"Upbound Group, Inc.",US,"Plano, Texas",Computer & Electronics Retail; Consumer Discretionary,,,,,crm-1716\#r
Atos SE,,,Beratung,,,,atos.net/de,crm-0178\#r
ProCredit Bank,DE,"Frankfurt, Germany",Banking,3384,,,www.procreditbank.de,crm-1298\#r
Vital Farms,US,"Austin, Texas, United States",Consumer Staples; Food processing,,658000000,USD,vitalfarms.com,crm-1758\#r
Daiwa House Industry,JP,"3-3-5 Umeda, Kita-ku, Osaka 530-8241, Japan",Construction; Construction Real estate,44947,37371000000,USD,Official website,crm-0440\#r
Kone,FI,"Helsinki, Finland","Engineering and service; Heavy Electrical Equipment; Industrial Goods; Industrials; Machinery, Equipment & Components",63536,10950000000,EUR,kone.com,crm-0919\#r
ManpowerGroup,US,"Milwaukee, Wisconsin, U.S.",Industrials; Professional services,30000,20724000000,USD,www.manpowergroup.com,crm-1000\#r
Energizer,US,"Clayton, Missouri, U.S.",Consumer Staples; Electronics Automotive,6500,2950000000,USD,energizerholdings.com,crm-0545\#r
The Wendy's Company,US,"Dublin, Ohio, U.S.",Consumer Discretionary; Foodservice,14500,2095000000,USD,www.wendys.com,crm-1630\#r
Wolters Kluwer,NL,"Alphen aan den Rijn, Netherlands (global)","Consumer Discretionary; Industrial & Commercial Services; Industrials; Professional & Commercial Services; Professional Information Services; Software , information services",21600,6100000000,EUR,wolterskluwer.com,crm-1804\#r
Pinnacle West Capital,US,"Phoenix, Arizona, U.S.",Electric Utilities; Electric Utilities & IPPs; Electric utilities; Utilities,6292,3565000000,USD,pinnaclewest.com,crm-1274\#r
Primoris Services Corporation,US,"Dallas, Texas",Construction & Engineering; Industrials,20000,2085999999,USD,prim.com,crm-1294\#r
Pentair,GB,"London, UK Incorporated in Ireland","Industrial Goods; Industrial Machinery & Equipment; Industrials; Machinery, Equipment & Components; Water & Fluid Solutions Valves & Controls Technical Solutions Water Treatment Solutions",9750,4080000000,USD,pentair.com,crm-1257\#r
Mapfre,ES,"Majadahonda, Madrid, Spain",Financials; Insurance; Multiline Insurance & Brokers,33730,25419000000,EUR,www.mapfre.es,crm-1001\#r
Welltower,US,"Toledo, Ohio, U.S.",Real Estate; Real estate investment trust,533,4742000000,USD,welltower.com,crm-1785\#r
ASR Nederland,,Utrecht,Financials,,,,www.asr.nl,crm-0164\#r
Bridgestone,JP,"Kyōbashi, Tokyo, Japan",Manufacturing; Rubber,129262,4110000000000,JPY,bridgestone.com,crm-0262\#r
"Southside Bancshares, Inc.",US,"Tyler, Texas",Financials; Regional Banks,,,,,crm-1505\#r
Ströer,DE,"Cologne, Germany","Mass media; Mass media , out-of-home advertising; Media",13000,1910000000,EUR,www.stroeer.com,crm-1538\#r
Topgolf Callaway Brands,US,"Carlsbad, California, U.S.","Consumer Discretionary; Sports equipment , textile",24800,1200000000,USD,callawaygolf.com,crm-1652\#r
ABB,CH,,"Haushaltsgeräte; Heavy Electrical Equipment; Industrial Goods; Industrials; Machinery, Equipment & Components",144400,,,www.groupeseb.com,crm-0008\#r
DoorDash,US,"San Francisco, California, United States",EDP Services; Online food ordering,31400,13700000000,USD,doordash.com,crm-0488\#r
GE HealthCare,US,"Heller International Building, Chicago, Illinois, United States",Healthcare; Medical Electronics,54000,20600000000,USD,gehealthcare.com,crm-0661\#r
Ralph Lauren Corporation,US,"New York City, U.S.",Apparel & Accessories; Consumer Cyclicals; Consumer Discretionary; Cyclical Consumer Products; Fashion; Textiles & Apparel,23400,6630000000,USD,ralphlauren.com,crm-1336\#r
EPAM Systems,US,"Newtown, Pennsylvania, U.S.",Information Technology; Software engineering,62850,5450000000,USD,epam.com,crm-0556\#r
BNY,US,"Manhattan, New York City, U.S.",Banking & Investment Services; Financial services; Financials; Investment Banking & Investment Services; Investment Management & Fund Operators,61800,18600000000,USD,bny.com,crm-0247\#r
Telia Company,SE,"Solna, Stockholm, Sweden",Communication Services; Integrated Telecommunications Services; Telecommunication; Telecommunications; Telecommunications Services,20800,88561000000,SEK,teliacompany.com,crm-1599\#r
A10 Networks,US,"San Jose, California, U.S.",Computer networking; Information Technology,590,250000000,USD,a10networks.com,crm-0005\#r
CTS Corporation,US,"Lisle, Illinois",Electronic Manufacturing Services; Information Technology,,,,,crm-0422\#r
Gogo Inflight Internet,US,"Broomfield, Colorado, U.S.",Aviation Technology; Communication Services,376,335700000,USD,gogoair.com,crm-0686\#r
Jabil,US,"St. Petersburg, Florida, U.S.",Electronics Manufacturing Services; Information Technology,138000,28900000000,USD,jabil.com,crm-0850\#r
Qiagen,NL,"Venlo, Netherlands (corporate) Hilden, Germany (operational)",Biotech; Biotechnology; Biotechnology & Medical Research; Healthcare; Pharmaceuticals & Medical Research,5967,1970000000,USD,qiagen.com,crm-1322\#r
Shopify,,"Ottawa, Ontario, Canada",Computer Software; E-commerce,8100,8880000000,USD,shopify.com,crm-1461\#r
LeMaitre Vascular,US,"Burlington, Massachusetts, U.S.",Health Care; Medical device,651,,,www.lemaitre.com,crm-0958\#r
RTL Group,LU,"Kirchberg, Luxembourg Cologne, Germany",Broadcasting; Consumer Cyclicals; Cyclical Consumer Services; Mass media; Media; Media & Publishing,12835,,,www.rtlgroup.com,crm-1382\#r
KDDI,JP,"Iidabashi, Chiyoda, Tokyo, Japan",Communications; Telecommunications,44952,5240000000000,JPY,www.kddi.com /english /,crm-0886\#r
Cargotec,FI,"Helsinki, Finland","Heavy Machinery & Vehicles; Industrial Goods; Industrial machinery; Industrials; Machinery, Equipment & Components",4053,1556000000,EUR,www.hiabgroup.com,crm-0302\#r
AGC Inc.,JP,"Shin-Marunouchi Building, Marunouchi, Chiyoda-ku, Tokyo 100-8405, Japan",Glass & ceramics; Glass Ceramics,6269,1282570000000,JPY,www.agc.com /english /index.html,crm-0052\#r
Smurfit Westrock,IE,"Dublin, Ireland",Materials; Packaging,100000,21100000000,USD,www.smurfitwestrock.com,crm-1485\#r
Soitec,FR,,Elektronik,1500,,,www.soitec.com,crm-1491\#r
Signet Jewelers,US,"Fairlawn, Ohio, United States",Consumer Discretionary; Retail,27595,6700000000,USD,signetjewelers.com,crm-1466\#r
"Clearway Energy, Inc. (Class C)",US,"Princeton, New Jersey",Renewable Electricity; Utilities,,,,,crm-0365\#r
Givaudan,CH,"Vernier, canton of Geneva, Switzerland",Basic Materials; Chemicals; Chemistry; Flavours and fragrance; Specialty Chemicals,17580,,,www.givaudan.com,crm-0679\#r
Progress Software,US,"Burlington, Massachusetts, U.S.",Computer software; Information Technology,2815,753000000,USD,www.progress.com,crm-1301\#r
Kadant,US,"Westford, Massachusetts, United States",Diversified machinery; Industrials,2800,,,www.kadant.com,crm-0877\#r
Viasat (American company),US,"Carlsbad, California, U.S.",Communications; Information Technology,7500,4284000000,USD,viasat.com,crm-1741\#r
Roche Holding AG,CH,"Basel, Switzerland",Healthcare; Pharmaceuticals; Pharmaceuticals & Medical Research; Pharmacy,103249,62390000000,CHF,www.roche.com,crm-1372\#r
FB Financial Corp.,US,"Nashville, Tennessee",Financials; Regional Banks,,,,,crm-0602\#r
Qorvo,US,"Greensboro, North Carolina","Information Technology; Semiconductor Equipment & Testing; Semiconductors & Semiconductor Equipment; Technology; Technology Equipment; Wireless handsets, base station, broadband communications, military, foundry",8700,3770000000,USD,qorvo.com,crm-1324\#r
NetScout Systems,US,"Westford, Massachusetts, U.S.",Communications Equipment; Information Technology,2296,829000000,USD,netscout.com,crm-1138\#r
Elis,FR,,Dienstleistungen; Textilservice,47779,,,elis.com,crm-0528\#r
OPmobility,FR,,Automobile; Automobilzulieferer,25000,,,www.opmobility.com,crm-1213\#r
Fresh Del Monte Produce,US,"Coral Gables, Florida, U.S.",Agriculture; Consumer Staples,45000,4320000000,USD,freshdelmonte.com,crm-0643\#r
La-Z-Boy,US,"Monroe, Michigan, U.S.",Consumer Discretionary; Furniture,11500,1730000000,USD,www.la-z-boy.com,crm-0941\#r
International Paper,US,"Memphis, Tennessee, United States",Materials; Pulp and paper,37000,18600000000,USD,internationalpaper.com,crm-0827\#r
United Utilities,GB,"Warrington, England, UK",Multiline utilities; Water industry,,2145199999,GBP,www.unitedutilities.com,crm-1708\#r
Sanofi,FR,"Paris, France",Healthcare; Pharmaceuticals; Pharmaceuticals & Medical Research; Pharmaceuticals Biotechnology Healthcare,82878,41080000000,EUR,sanofi.com,crm-1409\#r
HelloFresh,DE,"Berlin, Germany",Consumer Non-Cyclicals; Food & Drug Retailing; Food Retail & Distribution; Meal kit,14635,5990000000,EUR,hellofresh.com hellofreshgroup.com,crm-0732\#r
Fifth Third Bancorp,US,"Fifth Third Center, Cincinnati, Ohio, U.S.",Banking & Investment Services; Banking Investment banking Financial services; Banking Services; Banks; Financials,18724,,,53.com,crm-0609\#r
"Millrose Properties, Inc.",US,"Chevy Chase, Maryland",Real Estate; Single-Family Residential REITs,,,,,crm-1068\#r
Advance Auto Parts,US,"Raleigh, North Carolina, U.S.",Auto Parts Retail; Consumer Discretionary,62800,9090000000,USD,advanceautoparts.com,crm-0043\#r
Synopsys,US,"Sunnyvale, California, U.S.",Computer Software; Integrated circuit Software as a service Software testing Internet of Things; Software; Software & IT Services; Technology,28000,7050000000,USD,synopsys.com,crm-1567\#r
Quanex Building Products Corporation,US,"Houston, Texas",Building Products; Industrials,,,,,crm-1327\#r
TDK,JP,"Nihonbashi, Chūō, Tokyo, Japan",Electric machinery; Electronics,102883,13560000000,USD,www.tdk.com,crm-1587\#r
MBB SE,,,Holding,,,,,crm-1026\#r
Yelp,US,"350 Mission Street, San Francisco, California, U.S.","Communication Services; Local search , business ratings and reviews, online food delivery, local homeowner services",,1410000000,USD,www.yelp.com,crm-1824\#r
Qnity Electronics,US,"Wilmington, Delaware",Information Technology,,,,,crm-1323\#r
Apple Inc.,US,"Apple Park, Cupertino, California, US","Computers, Phones & Household Electronics; Consumer electronics Software services Online services; Information technology; Phones & Handheld Devices; Technology; Technology Equipment",166000,416000000000,USD,apple.com,crm-0134\#r
Atlassian,AU,"Sydney, New South Wales, Australia San Francisco, United States",Computer Software; Software,13813,5220000000,USD,atlassian.com,crm-0176\#r
Encavis,DE,"Hamburg, Germany",Electric Utilities & IPPs; Independent Power Producers; Renewable energy; Utilities,303,487300000,EUR,www.encavis.com,crm-0538\#r
Rohm,GB,"21 Saiin Mizosaki-cho, Ukyo-ku, Kyoto 615-8585 Japan",Electric machinery; Electronics Semiconductor,21308,352010000000,JPY,Official website,crm-1375\#r
"Healthcare Services Group, Inc.",US,"Bensalem Township, Pennsylvania",Environmental & Facilities Services; Industrials,,,,,crm-0723\#r
Wiley (publisher),US,"Hoboken, New Jersey, U.S.",Communication Services; Publishing,,1870000000,USD,www.wiley.com,crm-1796\#r
"CVR Energy, Inc.",US,"Sugar Land, Texas",Energy; Oil & Gas Refining & Marketing,,,,,crm-0429\#r
"Apple Hospitality REIT, Inc.",US,"Richmond, Virginia",Hotel & Resort REITs; Real Estate,,,,,crm-0133\#r
The Travelers Companies,US,"New York City, New York, U.S.",Financials; Insurance; Insurance Financial services; Property & Casualty Insurance,34000,46420000000,USD,travelers.com,crm-1628\#r
Macerich,US,"Santa Monica, California, U.S.",Real Estate; Real estate investment trust,616,918000000,USD,www.macerich.com,crm-0995\#r
Dominion Energy,US,"Richmond, Virginia, U.S.",Electric utility; Utilities,21000,16572000000,USD,dominionenergy.com,crm-0485\#r
Astellas Pharma,JP,"2-5-1, Nihonbashi-Honcho, Chūō-ku, Tokyo 103-8411, Japan",Pharmaceutical; Pharmaceuticals,14484,11418000000,USD,www.astellas.com/en/,crm-0169\#r
Alliant Energy,US,"Madison, Wisconsin, U.S.",Utilities,3375,3669000000,USD,alliantenergy.com,crm-0083\#r
East Japan Railway Company,JP,"2-2-2 Yoyogi, Shibuya, Tokyo, Japan",Rail transport; Railway/bus,73017,2405538000000,JPY,www.jreast.co.jp,crm-0508\#r
Lam Research,US,"Fremont, California, U.S.",Industrial Machinery; Semiconductor Equipment & Testing; Semiconductors; Semiconductors & Semiconductor Equipment; Technology; Technology Equipment,19000,18400000000,USD,lamresearch.com,crm-0945\#r
Associated British Foods,GB,"London, England, UK",Consumer Non-Cyclicals; Food & Beverages; Food & Tobacco; Food & tobacco; Food Processing; Food processing Retail,138000,19459000000,GBP,abf.co.uk,crm-0166\#r
"Northern Oil and Gas, Inc.",US,"Minnetonka, Minnesota",Energy; Oil & Gas Exploration & Production,,,,,crm-1179\#r
Goldman Sachs,US,"200 West Street, New York City, New York, U.S.",Banking & Investment Services; Financial services; Financials; Investment Banking & Brokerage Services; Investment Banking & Investment Services,46500,53500000000,USD,www.goldmansachs.com,crm-0688\#r
Toto Ltd.,GB,"Kokurakita-ku, Kitakyushu, Fukuoka Prefecture, Japan",Glass & ceramics; Manufacturing / Ceramics,33431,573819000000,JPY,www.toto.com jp.toto.com,crm-1657\#r
Outfront Media,US,"90 Park Avenue, New York, NY, U.S.",Outdoor advertising; Real Estate,2370,,,outfront.com,crm-1225\#r
Glaukos Corp.,US,"San Clemente, California",Health Care; Health Care Equipment,,,,,crm-0680\#r
Metallus Inc,US,"Canton, Ohio",Materials; Steel,,,,,crm-1053\#r
Liquidity Services,US,"Bethesda, Maryland, United States",Industrials; Surplus asset management E-commerce,687,,,liquidityservices.com,crm-0969\#r
Hamborner,DE,,Commercial REITs; Financials; Real Estate; Residential & Commercial RETIs,40,,,hamborner.de,crm-0708\#r
Société Générale,FR,"29 Boulevard Haussmann, 9th arrondissement, Paris (registered office) Tours Société Générale, Nanterre / La Défense, France (operational headquarters)",Banking & Investment Services; Banking Services; Banks; Financial Services; Financial services; Financials,117500,28100000000,EUR,societegenerale.com,crm-1488\#r
Diploma plc,GB,"London, United Kingdom",Industrial Support services; Technical products and services,,1524500000,GBP,www.diplomaplc.com,crm-0481\#r
TransDigm Group,US,"Cleveland, Ohio, U.S.",Aerospace & Defense; Aerospace components; Industrial Goods; Industrials,16500,8830000000,USD,transdigm.com,crm-1662\#r
Expand Energy,US,"Oklahoma City, Oklahoma, U.S.",Energy; Petroleum industry,1700,4235000000,USD,expandenergy.com,crm-0588\#r
Prosus,NL,"Amsterdam, Netherlands",Investments; Technology,20882,6170000000,USD,prosus.com,crm-1306\#r
The Cooper Companies,US,"San Ramon, California, U.S.",Health Care; Medical Devices,15000,4090000000,USD,coopercos.com,crm-1617\#r
Highwoods Properties,US,"Raleigh, North Carolina",Office REITs; Real Estate,,,,,crm-0741\#r
Gates Corporation,US,"Denver, Colorado, U.S.",Industrial Machinery & Supplies & Components; Industrials,15050,,,gates.com,crm-0659\#r
Borussia Dortmund,,,Sports,,,,bvb.de,crm-0254\#r
Resonac,JP,"Tokyo, Japan",Chemicals,15778,,,{{URL|resonac.com},crm-1359\#r
Sumitomo Mitsui Financial Group,JP,"1-2, Marunouchi 1-chome, Kanda, Chiyoda, Tokyo, Japan",Banking; Financial services,,,,www.smfg.co.jp,crm-1547\#r
GoDaddy,US,"Tempe, Arizona, U.S.",Information Technology; Internet IT consulting SMEs,,4600000000,USD,godaddy.com,crm-0685\#r
Huntington Ingalls Industries,US,"Newport News, Virginia, U.S.",Defense Shipbuilding; Industrials,44000,12500000000,USD,hii.com,crm-0771\#r
Acadia Pharmaceuticals,US,"San Diego, California, U.S.",Biopharmaceutical Healthcare; Health Care,570,339080000,USD,acadia.com,crm-0015\#r
Kikkoman,JP,"Noda, Japan",Food; Foods,5622,3369000000,USD,kikkoman.com,crm-0899\#r
Logitech,CH,"Lausanne, Switzerland",Computer hardware and software; Electronics Technology; Technology,7300,4300000000,USD,www.logitech.com,crm-0977\#r
Monolithic Power Systems,US,"West Palm Beach, Florida, U.S.",Power semiconductor; Semiconductors,4501,2790000000,USD,monolithicpower.com,crm-1095\#r
Universal Music Group,US,"Hilversum, Netherlands (corporate) Santa Monica, California, U.S. (operational)",Consumer Discretionary; Entertainment Music; Music,8319,11108000000,EUR,universalmusic.com,crm-1715\#r
Expedia Group,US,"Seattle, Washington, United States",Consumer Cyclicals; Consumer Discretionary; Cyclical Consumer Services; Hotels & Entertainment Services; Leisure & Recreation; Travel technology,16500,13690000000,USD,expediagroup.com,crm-0589\#r
Emerson Electric,US,"St. Louis, Missouri, U.S.","Electrical Components & Equipment; Electrical equipment; Industrial Goods; Industrials; Machinery, Equipment & Components",71000,18020000000,USD,emerson.com,crm-0534\#r
Adyen,NL,"Amsterdam, Netherlands","Banking & Investment Services; Financial & Commodity Market Operators; Financials; Industrials; Investment Banking & Investment Services; Payment processor , technology , e-commerce , point of sale",4345,1996000000,EUR,adyen.com,crm-0045\#r
BASF,DE,"Ludwigshafen, Germany",Basic Materials; Chemicals; Diversified Chemicals,111991,68900000000,EUR,basf.com,crm-0217\#r
"Apellis Pharmaceuticals, Inc.",US,"Waltham, Massachusetts",Health Care; Pharmaceuticals,,,,,crm-0129\#r
Elmos Semiconductor,DE,"Dortmund, Germany",Electrical engineering,,,,http://www.elmos.de/,crm-0531\#r
ICU Medical,US,"San Clemente, California, United States",Health Care; Health Care Supplies,12000,2280000000,USD,icumed.com,crm-0779\#r
Konecranes,FI,"Hyvinkää, Finland","Engineering and service; Heavy Machinery & Vehicles; Industrial Goods; Industrials; Machinery, Equipment & Components",16842,4200000000,EUR,www.konecranes.com,crm-0920\#r
First Hawaiian Bank,US,"First Hawaiian Center Honolulu, Hawaii, US",Banking; Financials,2000,709000000,USD,fhb.com,crm-0614\#r
K+S,DE,"Kassel, Germany",Agricultural Chemicals; Basic Materials; Chemicals; Mining (fertilizer and salt),11135,3700000000,EUR,www.kpluss.com,crm-0876\#r
"Inter Parfums, Inc.",US,"New York City, New York",Consumer Staples; Household Products,,,,,crm-0820\#r
Universal Health Services,US,"King of Prussia, Pennsylvania, U.S.",Health Care,99000,,,uhs.com,crm-1714\#r
Omnicell,US,"Fort Worth, Texas, U.S.",Health Care; Health technology,3670,1110000000,USD,omnicell.com,crm-1206\#r
Titan Tire Corporation,US,"Quincy, Illinois",Agricultural & Farm Machinery; Materials,,,,,crm-1636\#r
Daiwa Securities Group,JP,"Tokyo, Japan",Investment banking; Securities,14889,,,www.daiwa-grp.jp /english /,crm-0441\#r
Teradata,US,"San Diego, California, U.S.",Information Technology; Software,5700,1750000000,USD,www.teradata.com,crm-1601\#r
Amgen,US,"Thousand Oaks, California, U.S.",Biopharmaceutical; Biotechnology; Healthcare; Pharmaceuticals; Pharmaceuticals & Medical Research,28000,33400000000,USD,amgen.com,crm-0116\#r
Costco,US,"Issaquah, Washington, United States",Consumer Cyclicals; Department/Specialty Retail Stores; Discount Stores; Diversified Retail; Retail; Retailers,341000,275200000000,USD,costco.com,crm-0408\#r
Madison Square Garden Sports,US,"New York City, U.S.",Communication Services; Sports Entertainment,,1600000000,USD,msgsports.com,crm-0997\#r
Keio Corporation,JP,"Tama, Tokyo, Japan",Public transport Real estate Retail; Railway/bus,2276,408694000000,JPY,www.keio.co.jp,crm-0887\#r
Laboratorios Rovi,FI,Spain,Pharmaceuticals,1419,,,www.rovi.es /en,crm-0943\#r
Sanmina Corporation,US,"San Jose, California, U.S.",Electronics Manufacturing Services; Information Technology,39000,8130000000,USD,sanmina.com,crm-1408\#r
Simmons Bank,US,"501 Main Street Pine Bluff, Arkansas United States",Financial services; Financials,2923,,,simmonsbank.com,crm-1469\#r
Prestige Consumer Healthcare,US,"Tarrytown, New York, U.S.","Health Care; Over-The-Counter Healthcare products, and Household Cleaning products",535,1086800000,USD,prestigebrands.com,crm-1292\#r
Talos Energy,US,"Houston, Texas",Energy; Oil,,,,www.talosenergy.com,crm-1581\#r
ID Logistics,,,Logistik,,,,www.id-logistics.com,crm-0780\#r
Box,US,"Redwood City, California, U.S.",Application Software; Information Technology,,1090000000,USD,,crm-0257\#r
Carrier Global,US,"Palm Beach Gardens, Florida, U.S.",Home appliances; Industrials,47000,21700000000,USD,www.corporate.carrier.com,crm-0309\#r
Meiji Holdings,JP,"4-16, Kyobashi Nichome, Chuo, Tokyo, Japan",Food Pharmaceutical Healthcare; Foods,,1252706000000,JPY,www.meiji.com,crm-1035\#r
Group 1 Automotive Inc.,US,"Houston, Texas, U.S.",Car dealership; Consumer Discretionary,20413,,,www.group1auto.com,crm-0698\#r
ExxonMobil,US,"Spring, Texas, U.S.",Energy; Fossil Fuels; Oil & Gas,60900,349600000000,USD,corporate.exxonmobil.com,crm-0594\#r
Sun Country Airlines,US,"Minneapolis, Minnesota, United States",Industrials; Passenger Airlines,,1100000000,USD,suncountry.com,crm-1551\#r
Sabre Corporation,US,"Southlake, Texas, United States",Consumer Discretionary; Travel,6232,2908000000,USD,sabre.com,crm-1393\#r
Ametek,US,"Berwyn, Pennsylvania, U.S.",Conglomerate; Industrials,21500,6940000000,USD,ametek.com,crm-0115\#r
Rightmove,GB,"Milton Keynes, England, UK",Internet & Real Estate; Internet Services; Media; Software & IT Services; Technology,,425100000,GBP,rightmove.co.uk,crm-1366\#r
M&T Bank,US,"One M&T Plaza Buffalo, New York, U.S.",Banking Financial services; Financials,21839,9700000000,USD,www.mtb.com,crm-0992\#r
Thomson Reuters,,"Toronto, Ontario, Canada",Computer Software; Mass media,26400,7258000000,USD,thomsonreuters.com,crm-1632\#r
Lotus Bakeries,BE,"Lembeke, Kaprijke, Belgium.",Consumer Staples; Food,,,,lotusbakeries.com,crm-0981\#r
Sumitomo Heavy Industries,JP,"ThinkPark Tower, 2-1-1 Osaki, Shinagawa-ku, Tokyo, 141-6025 Japan",Machinery,17941,6020000000,USD,Sumitomo Heavy Industries,crm-1545\#r
Albany International,US,"216 Airport Drive, Rochester, New Hampshire, US",Industrial goods; Industrials,4400,863700000,USD,albint.com,crm-0070\#r
Independent Bank Corp.,US,"Rockland, Massachusetts",Financials; Regional Banks,,,,,crm-0793\#r
The Cheesecake Factory,US,"Calabasas, California, U.S.",Consumer Discretionary; Restaurants,47500,3581000000,USD,thecheesecakefactory.com,crm-1615\#r
Zimmer Biomet,US,"Warsaw, Indiana, U.S.","Health Care; Healthcare; Healthcare Equipment & Supplies; Healthcare Services; Medical Equipment, Supplies & Distribution",17000,7680000000,USD,zimmerbiomet.com,crm-1832\#r
The Coca-Cola Company,US,"Atlanta, Georgia, United States",Beverage; Beverages; Consumer Non-Cyclicals; Drink industry; Food & Beverages; Non-Alcoholic Beverages,69700,47060000000,USD,coca-colacompany.com,crm-1616\#r
Union Pacific Corporation,US,"Union Pacific Center, Omaha, Nebraska, United States",Freight & Logistics Services; Ground Freight & Logistics; Industrials; Transportation,32439,24300000000,USD,up.com,crm-1699\#r
StoneX Group Inc.,US,New York,Financial services; Financials,4000,64379999999,USD,www.stonex.com /en /,crm-1532\#r
AMD,US,"Santa Clara, California, United States",Environmental Services & Equipment; Industrial & Commercial Services; Industrials; Professional & Commercial Services; Semiconductors; Semiconductors Computer hardware,31000,34600000000,USD,amd.com,crm-0099\#r
Fortrea,US,"Durham, North Carolina, U.S.; operations in over 90 countries",Health Care; Pharmaceutical industry,15500,2696000000,USD,fortrea.com,crm-0627\#r
Yamaha Motor Company,JP,"Iwata, Shizuoka, Japan",Automotive,52664,,,global.yamaha-motor.com,crm-1821\#r
Omron,JP,"Shiokoji Horikawa, Shimogyo-ku, Kyoto 600-8530, Japan",Electric machinery; Electronics,28034,818800000000,JPY,www.omron.com,crm-1208\#r
"DXP Enterprises, Inc.",US,"Houston, Texas",Industrials; Trading Companies & Distributors,,,,,crm-0504\#r
Mastercard,US,"2000 Purchase Street, Purchase, New York, U.S.",Financial services; Financials; Internet Services; Software & IT Services; Technology,35300,32799999999,USD,mastercard.com,crm-1018\#r
Fluidra,ES,"Barcelona, Spain",Manufacturing; Swimming pool and wellness equipment manufacturer; wellness equipment,5500,1525000000,EUR,www.fluidra.com,crm-0620\#r
Winmark,US,"Minneapolis, Minnesota",Consumer Discretionary; Other Specialty Retail,,,,winmarkcorporation.com,crm-1801\#r
KLA Corporation,US,"Milpitas, California, United States",Electronic Components; Semiconductor Equipment & Testing; Semiconductors; Semiconductors & Semiconductor Equipment; Technology; Technology Equipment,15000,12200000000,USD,kla.com,crm-0908\#r
Tompkins Financial Corporation,US,"Ithaca, New York, U.S., United States",Financial services; Financials,1048,336810000,USD,www.tompkinsfinancial.com,crm-1650\#r
Ameren,US,"St. Louis, Missouri, U.S.",Utilities,8913,8800000000,USD,ameren.com,crm-0101\#r
Willis Towers Watson,GB,"London, United Kingdom",Financials; Human resource consulting Insurance brokerage Risk management; Insurance; Multiline Insurance & Brokers,48900,9930000000,USD,www.wtwco.com,crm-1799\#r
Indus Holding,DE,,Industrial Conglomerates; Industrials; Investment management,10644,,,www.indus.eu,crm-0797\#r
Mercury General,US,"4484 Wilshire Boulevard Los Angeles, California",Financials; Insurance,4300,5992000000,USD,www.mercuryinsurance.com,crm-1045\#r
West Japan Railway Company,JP,"4-24 Shibata 2-chome, Kita-ku, Osaka, 530-8341, Japan",Rail transport; Railway/bus,45402,1298913000000,JPY,westjr.co.jp,crm-1788\#r
PulteGroup,US,"Atlanta, Georgia, U.S.",Consumer Discretionary; Home construction,6793,17900000000,USD,pultegroupinc.com,crm-1318\#r
SiriusPoint Ltd.,US,"New York City, New York",Financials; Reinsurance,,,,,crm-1472\#r
Bouygues,FR,"8th arrondissement, Paris, France",Conglomerate; Construction & Engineering; Industrial & Commercial Services; Industrials,124600,37590000000,EUR,bouygues.com,crm-0256\#r
Integra LifeSciences,US,"Princeton, New Jersey, U.S.",Health Care; Medical technology,3946,1600000000,USD,integralife.com,crm-0818\#r
Deutsche Pfandbriefbank,DE,"Garching, Munich (district), Upper Bavaria, Germany",Banking; Banking & Investment Services; Banking Services; Banks; Financials,752,,,pfandbriefbank.com,crm-0467\#r
Esso S.A.F.,,,Öl und Gas (Raffineriebetreiber),,,,,crm-0572\#r
Chubu Electric Power,JP,"Higashi-ku, Nagoya, Japan",Electric power; Energy,28370,3610000000000,JPY,www.chuden.co.jp /english,crm-0349\#r
Fresenius Medical Care,DE,"Bad Homburg vor der Höhe, Germany Waltham, Massachusetts",Health care; Healthcare; Healthcare Facilities & Services; Healthcare Providers & Services; Healthcare Services,128000,19400000000,EUR,www.freseniusmedicalcare.com /en /home /,crm-0641\#r
Haleon,GB,"Weybridge, England, United Kingdom",Healthcare; Healthcare Consumer goods; Pharmaceuticals & biotechnology,24000,11030000000,GBP,www.haleon.com,crm-0705\#r
Solvay S.A.,BE,"Neder-Over-Heembeek, Brussels, Belgium",Basic Materials; Chemicals; Commodity Chemicals,9,10300000000,EUR,www.solvay.com,crm-1496\#r
Amphastar Pharmaceuticals,US,"Rancho Cucamonga, California, United States",Health Care; Pharmaceuticals,1615,644400000,USD,Amphastar.com,crm-0119\#r
Mitsubishi Electric,JP,"Tokyo Building, 2-7-3, Marunouchi, Chiyoda, Tokyo, Japan",Electric machinery; Electrical equipment Electronics Home appliances Semiconductors,149134,4476000000000,JPY,www.mitsubishielectric.com,crm-1075\#r
Powell Industries,US,"Houston, Texas",Electrical Components & Equipment; Industrials,,,,powellind.com,crm-1286\#r
Philips,NL,"Amsterdam, Netherlands",Advanced Medical Equipment & Technology; Health Care; Health technology; Healthcare; Healthcare Equipment & Supplies; Healthcare Services,68419,18020000000,EUR,philips.com,crm-1267\#r
Comcast,US,"Comcast Center, Philadelphia, Pennsylvania, United States",Broadcasting; Cable & Other Pay Television Services; Consumer Cyclicals; Cyclical Consumer Services; Media & Publishing; Telecommunications Media Entertainment,179000,123700000000,USD,corporate.comcast.com,crm-0380\#r
Otsuka Pharmaceutical,GB,"Tsukasamachi, Chiyoda, Tokyo, Japan",Pharmaceutical; Pharmaceuticals,5634,1740000000000,JPY,https://www.otsuka.com/jp/,crm-1223\#r
Best Buy,US,"Richfield, Minnesota, U.S.",Consumer Discretionary; Retail,85000,41500000000,USD,www.bestbuy.com,crm-0231\#r
TotalEnergies,FR,"Tour Total, Courbevoie, France",Energy; Energy : Oil and gas; Fossil Fuels; Integrated Oil & Gas; Oil & Gas,102579,237100000000,USD,totalenergies.com,crm-1656\#r
Pool Corporation,US,"Covington, Louisiana, U.S.",Consumer Discretionary; Swimming pools,6000,5541000000,USD,www.poolcorp.com,crm-1284\#r
Danone,FR,"Boulevard Haussmann 9th arrondissement, Paris, France (Operational) Hoofddorp, Netherlands (Global)",Consumer Defensive; Consumer Non-Cyclicals; Food & Beverages; Food & Tobacco; Food Processing; Food processing,96000,27619000000,EUR,danone.com,crm-0444\#r
Nissan Chemical Industries,JP,"Nihonbashi, Chuo-ku, Tokyo 103-6119, Japan",Chemicals,2583,193400000000,JPY,Official website,crm-1162\#r
Jenoptik,DE,"Jena, Germany","Industrial Goods; Industrial Machinery & Equipment; Industrials; Machinery, Equipment & Components; Optoelectronics engineering",4658,1066000000,EUR,www.jenoptik.com,crm-0863\#r
Synchrony Financial,US,"Draper, Utah, U.S.",Banking & Investment Services; Banking Services; Consumer Lending; Financial services; Financials,20000,24170000000,USD,synchrony.com,crm-1566\#r
DSM-Firmenich,NL,"Maastricht, Netherlands Kaiseraugst, Switzerland",Chemicals; Consumer Staples,30000,12799000000,EUR,dsm-firmenich.com,crm-0499\#r
Japan Post Holdings,JP,"Otemachi PLACE, Ōtemachi, Chiyoda, Tokyo, Japan",Conglomerate; Services,232112,109910000000,USD,www.japanpost.jp /en /,crm-0856\#r
UniCredit,IT,"Unicredit Tower, Milan, Italy",Financial services; Financials,69722,24844000000,EUR,www.unicreditgroup.eu,crm-1696\#r
Kontoor Brands,US,"Greensboro, North Carolina",Consumer Discretionary; clothing,15640,2600000000,USD,kontoorbrands.com,crm-0922\#r
Canon Inc.,GB,"Shimomaruko, Ōta, Tokyo, Japan",Electric machinery; Electronics,184034,4030000000000,JPY,global.canon,crm-0295\#r
Ubisoft,,,Unterhaltungssoftware,,,,www.ubisoft.com/de-de/,crm-1685\#r
UFP Technologies,US,"Newburyport, Massachusetts, United States",Health Care; Health Care Products Manufacturing,3293,,,,crm-1689\#r
AkzoNobel,NL,"Amsterdam, Netherlands",Basic Materials; Chemicals; Commodity Chemicals,35200,10668000000,EUR,www.akzonobel.com,crm-0067\#r
Toho,JP,"Yūrakuchō, Chiyoda, Tokyo, Japan",Media Entertainment; Services,3873,,,www.toho.co.jp,crm-1640\#r
"M/I Homes, Inc.",US,"Columbus, Ohio",Consumer Discretionary; Homebuilding,,,,,crm-0993\#r
"OPENLANE, Inc.",US,"Carmel, Indiana",Diversified Support Services; Industrials,,,,,crm-1212\#r
Henry Schein,US,"Melville, New York, U.S.",Health Care; Health care supplies and services,25000,12700000000,USD,henryschein.com,crm-0735\#r
Erie Insurance Group,US,"Erie, Pennsylvania, U.S.",Financials; Insurance,6481,,,erieinsurance.com,crm-0566\#r
Universal Health Realty Income Trust,US,"King of Prussia, Pennsylvania",Health Care REITs; Real Estate,,,,,crm-1713\#r
Century Aluminum,US,"Chicago, Illinois",Aluminum; Materials,,,,www.centuryaluminum.com,crm-0333\#r
"Amerisafe, Inc.",US,"DeRidder, Louisiana",Financials; Property & Casualty Insurance,,,,,crm-0114\#r
G-III Apparel Group,US,"New York City, U.S.","Consumer Discretionary; Fashion, apparel, accessories",3600,3230000000,USD,www.giii.com,crm-0655\#r
Ipsos,FR,,Marktforschung; Public opinion research,16664,,,ipsos.com,crm-0839\#r
First Commonwealth Bank,US,"Indiana, Pennsylvania, United States",Banking and Finance; Financials,1454,,,www.fcbanking.com,crm-0612\#r
Toyota,JP,"1 Toyota-chō, Toyota City, Aichi, Japan",Automotive,375235,45100000000000,JPY,global.toyota,crm-1658\#r
Ingersoll Rand,US,"Davidson, North Carolina, U.S.",Diversified Machinery; Industrials,21000,7650000000,USD,irco.com,crm-0802\#r
Gartner,US,"Stamford, Connecticut, U.S.",Business services; Information Technology,21044,6270000000,USD,www.gartner.com,crm-0658\#r
"F5, Inc.",US,"F5 Tower Seattle, Washington, U.S.",Information Technology; Technology,6578,3090000000,USD,f5.com,crm-0597\#r
Kawasaki Heavy Industries,JP,"Minato, Tokyo, Japan",Heavy equipment Automotive Defense; Shipbuilding,34010,1500000000000,JPY,www.khi.co.jp (Japanese site) global.kawasaki.com (global site),crm-0884\#r
OSI Systems,US,"Hawthorne, California, U.S.",Information Technology; Semiconductors,,958000000,USD,www.osi-systems.com,crm-1221\#r
Quaker Chemical Corporation,US,"Conshohocken, Pennsylvania, U.S.",Chemicals; Materials,4400,1840000000,USD,home.quakerhoughton.com,crm-1325\#r
IMCD,NL,,Basic Materials; Chemicals,2799,,,,crm-0787\#r
Swisscom,CH,"Worblaufen, Ittigen ( canton of Bern ), Switzerland",Integrated Telecommunications Services; Telecommunications; Telecommunications Services,19729,11070000000,CHF,www.swisscom.ch,crm-1562\#r
Teleperformance,FR,,Business process outsourcing; Communication Services,490000,10280000000,EUR,tp.com,crm-1597\#r
Japan Tobacco,JP,"2-1, Toranomon, Minato, Tokyo, Japan",Food Tobacco; Foods,48529,2033000000000,JPY,https://www.jti.co.jp,crm-0858\#r
Agilent Technologies,US,"Santa Clara, California, U.S.",Health Care; Healthcare equipment and services,17900,6510000000,USD,agilent.com,crm-0054\#r
Cintas,US,"Mason, Ohio, U.S.",Business Support Services; Garments & Clothing; Industrial & Commercial Services; Industrials; Professional & Commercial Services; Service,48300,10300000000,USD,cintas.com,crm-0356\#r
First Solar,US,"Tempe, Arizona, U.S.",Information Technology; Photovoltaics,8100,4210000000,USD,firstsolar.com,crm-0616\#r
Insmed,,,Biotechnology,,,,www.insmed.com,crm-0811\#r
Banco Bilbao Vizcaya Argentaria,ES,"Bilbao and Madrid, Spain",Banking & Investment Services; Banking Services; Banks; Financial services; Financials,125916,35480000000,EUR,www.bbva.com,crm-0204\#r
BP,GB,"London, England",Energy; Fossil Fuels; Oil & Gas; Oil & gas producers; Oil and gas,100500,189335000000,USD,bp.com,crm-0258\#r
Shimizu Corporation,JP,"2-16-1 Kyobashi, Chuo-ku, Tokyo 104-8370, Japan",Construction; Heavy construction Engineering Project Management,17229,15043000000,USD,shimz.co.jp,crm-1455\#r
Berkshire Hathaway,US,"Blackstone Plaza, Omaha, Nebraska, US",Conglomerate; Financials; Insurance; Multiline Insurance & Brokers,392400,372100000000,USD,www.berkshirehathaway.com,crm-0229\#r
IHI Corporation,JP,"Toyosu IHI Building, Tokyo, Japan",Heavy equipment; Machinery,26618,1486330000000,JPY,ihi.co.jp,crm-0785\#r
Aon,GB,"122 Leadenhall Street, London, United Kingdom",Financial services; Financials; Insurance; Multiline Insurance & Brokers,66000,15700000000,USD,www.aon.com,crm-0126\#r
"ADMA Biologics, Inc.",US,"Ramsey, New Jersey",Biotechnology; Health Care,,,,,crm-0036\#r
Solaria,FI,,Solar Energy,,,,solariaenergia.com,crm-1494\#r
Molina Healthcare,US,"Long Beach, California, U.S.",Health Care; Healthcare,18000,40700000000,USD,molinahealthcare.com,crm-1090\#r
Progressive Corporation,US,"Mayfield, Ohio, U.S.",Financials; Insurance,61400,75370000000,USD,www.progressive.com,crm-1302\#r
Hologic,US,"Marlborough, Massachusetts, U.S.",Health Care; Medical Technology,7070,4099999999,USD,hologic.com,crm-0752\#r
DigitalOcean,US,"Broomfield, Colorado, U.S.",Information Technology; Internet Cloud computing,1204,692900000,USD,www.digitalocean.com,crm-0478\#r
Fuji Electric,JP,"Gate City Ohsaki, East Tower, Ōsaki, Shinagawa-ku, Tokyo 141-0032, Japan",Electric machinery; Electrical equipment,26503,276800000000,JPY,Official website,crm-0648\#r
Secunet Security Networks,DE,"Essen, Germany",Information security; Information security Networking hardware,1000,337600000,EUR,secunet.com,crm-1434\#r
"PHINIA, Inc.",US,"Auburn Hills, Michigan",Automotive Retail; Consumer Discretionary,,,,,crm-1270\#r
Olympus Corporation,JP,"Hachioji, Tokyo, Japan",Electronics; Precision instruments,31557,847105000000,JPY,olympus-global.com,crm-1205\#r
Newell Brands,US,"Sandy Springs, Georgia, U.S.",Consumer Discretionary; Consumer goods,24600,8130000000,USD,newellbrands.com,crm-1139\#r
Harmonic Inc.,US,"San Jose, California, U.S.",ICT - Broadcast and Media segment; Information Technology,1700,608000000,USD,,crm-0713\#r
Holcim Group,CH,"Zug, Switzerland",Basic Materials; Building material; Building materials; Construction Materials; Mineral Resources,63665,,,holcim.com,crm-0751\#r
Taiheiyo Cement,JP,"Daiba Garden City Building, 2-3-5, Daiba, Minato-ku, Tokyo 135-8578 Japan",Construction materials; Glass & ceramics,13087,8160000000,USD,Official website,crm-1574\#r
Kimco Realty,US,"Jericho, New York",Real Estate; Real estate investment trust,717,2037000000,USD,www.kimcorealty.com,crm-0901\#r
Ligand Pharmaceuticals,US,"Jupiter, Florida, U.S.",Biopharmaceuticals; Health Care,68,167130000,USD,ligand.com,crm-0965\#r
Mutares,DE,"Munich, Germany",Holding,27000,4720000000,EUR,www.mutares.com,crm-1110\#r
Dana Incorporated,US,"Maumee, Ohio, U.S.",Automotive industry; Consumer Discretionary,28000,10200000000,USD,www.dana.com,crm-0442\#r
"Williams-Sonoma, Inc.",US,"3250 Van Ness Avenue San Francisco, California, U.S.",Consumer Discretionary; Retail,19600,7710000000,USD,www.williams-sonomainc.com,crm-1798\#r
"Stride, Inc.",US,"Reston, Virginia, U.S.",Consumer Discretionary; Education,7800,2040000000,USD,stridelearning.com,crm-1536\#r
TeamViewer AG,DE,"Göppingen, Germany",Software,1925,767500000,EUR,www.teamviewer.com /en /,crm-1589\#r
RELX,GB,"London, England, UK",Consumer Discretionary; Industrial & Commercial Services; Industrials; Information and analytics; Professional & Commercial Services; Professional Information Services,36000,9590000000,GBP,www.relx.com,crm-1349\#r
Safran,FR,"Paris, France",Aerospace & Defense; Aerospace Defence; Industrial Goods; Industrials,110000,31300000000,EUR,safran-group.com,crm-1398\#r
Paccar,US,"Bellevue, Washington, United States","Heavy Machinery & Vehicles; Heavy equipment Automotive Engines Powertrain Truck components Financial services Information technology; Industrial Goods; Industrials; Machinery, Equipment & Components; Motor Vehicles",25900,26200000000,USD,paccar.com,crm-1228\#r
Victoria's Secret,US,"Reynoldsburg, Ohio, US",Apparel; Consumer Discretionary,31000,11840000000,USD,victoriassecret.com,crm-1747\#r
Rush Enterprises,US,"New Braunfels, TX, USA","Automotive , Truck Dealerships; Industrials",7244,4727000000,USD,rushenterprises.com,crm-1385\#r
NSK Ltd.,JP,"1-6-3 Ōsaki, Shinagawa-ku, Tokyo, 141-8560, Japan",Machinery,,,,www.nsk.com,crm-1187\#r
BJ’s Restaurants,US,"Huntington Beach, California, US",Consumer Discretionary; Restaurant microbrewery,21200,1283000000,USD,www.bjsrestaurants.com,crm-0238\#r
Boise Cascade,US,"Boise, Idaho, US",Forest products; Industrials,,,,www.bc.com,crm-0249\#r
Exelon,US,"Chase Tower Chicago, Illinois, U.S.",Electric Utilities; Electric Utilities & IPPs; Power Generation; Public utility; Utilities,20014,23030000000,USD,www.exeloncorp.com,crm-0585\#r
Stellantis,NL,"Hoofddorp, Netherlands",Automotive; Consumer Cyclical,248243,156900000000,EUR,stellantis.com,crm-1524\#r
Bank of Hawaii,US,"Honolulu, Hawaii, U.S.",Finance; Financials,2122,655243000,USD,boh.com,crm-0209\#r
Imperial Brands,GB,"Bristol, England",Consumer Non-Cyclicals; Food & Beverages; Food & Tobacco; Tobacco,25800,32171000000,GBP,imperialbrandsplc.com,crm-0790\#r
Kenvue,US,"Summit, New Jersey, U.S.",Consumer Staples; Consumer products,22000,15100000000,USD,kenvue.com,crm-0892\#r
Cigna,US,"Bloomfield, Connecticut, U.S.",Health Care; Managed healthcare Insurance,73500,247100000000,USD,cigna.com,crm-0353\#r
Harsco,US,"Philadelphia, Pennsylvania",Environmental; Industrials,12000,2342000000,USD,www.harsco.com,crm-0715\#r
"Hayward Holdings, Inc.",US,"Charlotte, North Carolina",Electrical Components & Equipment; Industrials,,,,,crm-0720\#r
Marriott International,US,"Bethesda, Maryland, U.S.","Consumer Cyclicals; Cyclical Consumer Services; Hospitality; Hotels & Entertainment Services; Hotels, Motels & Cruise Lines; Hotels/Resorts",418000,25100000000,USD,marriott.com,crm-1008\#r
LiveRamp,US,"San Francisco, California, U.S.","Data connectivity, Data onboarding , Identity resolution; Information Technology",3380,617000000,USD,liveramp.com,crm-0971\#r
Ageas,BE,"Brussels, Belgium",Financial services; Financials; Insurance; Multiline Insurance & Brokers,50000,17100000000,EUR,www.ageas.com,crm-0053\#r
Nordex SE,DE,"Hamburg, Germany","Heavy Electrical Equipment; Industrial Goods; Industrials; Machinery, Equipment & Components; Wind power industry",10133,6489000000,EUR,www.nordex-online.com,crm-1175\#r
JGC Corporation,JP,"Minato Mirai, Nishi-ku, Yokohama 220-6001, Japan",Construction; Engineering Construction services,7554,879900000000,JPY,jgc.com,crm-0866\#r
Southern Company,US,"Atlanta, Georgia, U.S.","Electric Utilities; Electric Utilities & IPPs; Energy , Telecommunications; Utilities",28600,26720000000,USD,southerncompany.com,crm-1504\#r
Dover Corporation,US,"Downers Grove, Illinois, U.S.","Conglomerate; Industrial Goods; Industrial Machinery & Equipment; Industrials; Machinery, Equipment & Components",24000,7750000000,USD,dovercorporation.com,crm-0494\#r
Umicore,BE,"Brussels, Belgium",Chemicals; Metals; Metals and Mining; Mining,10224,3600000000,EUR,www.umicore.com,crm-1692\#r
Deutsche Börse,DE,"Frankfurt am Main, Germany",Banking & Investment Services; Finance; Financial & Commodity Market Operators; Financial Services; Financials; Investment Banking & Investment Services,15835,5829000000,EUR,deutsche-boerse.com,crm-0465\#r
Edenred,FR,"Issy-les-Moulineaux, France",Corporate services; Industrials,10000,2310000000,EUR,Edenred.com,crm-0517\#r
"MarineMax, Inc.",US,"Clearwater, Florida",Consumer Discretionary; Specialty Stores,,,,,crm-1005\#r
Kansai Electric Power Company,JP,"Nakanoshima, Kita-ku, Osaka, Japan",Electric power; Electric utility,32961,2811424000000,JPY,kepco.co.jp,crm-0882\#r
Solstice Advanced Materials,US,"Morris Plains, New Jersey, U.S.",Chemicals; Materials,,,,solstice.com,crm-1495\#r
"Stellar Bancorp, Inc.",US,"Houston, Texas",Financials; Regional Banks,,,,,crm-1525\#r
W. W. Grainger,US,"Lake Forest, Illinois, U.S.",Industrial supply distribution; Industrials,26000,17200000000,USD,grainger.com,crm-1768\#r
Xcel Energy,US,"Minneapolis, Minnesota, U.S.",Power Generation; Utilities,11380,13440000000,USD,my.xcelenergy.com,crm-1815\#r
Globe Life,US,"McKinney, Texas, U.S.",Financials; Life insurance,3732,5780000000,USD,globelifeinsurance.com,crm-0684\#r
National Bank Holdings Corporation,US,"Greenwood Village, Colorado",Financials; Regional Banks,,,,,crm-1117\#r
Alamo Group,US,"Seguin, Texas",Construction Machinery & Heavy Transportation Equipment; Industrials,,,,,crm-0068\#r
United Community Bank,US,"Greenville, South Carolina, United States",Financials; Regional Banks,,,,,crm-1701\#r
Atlantic Union Bank,US,"Richmond, Virginia",Financial services; Financials,2125,1345000000,USD,www.atlanticunionbank.com,crm-0173\#r
Planisware,,,Technologie,,,,,crm-1278\#r
Bank of America,US,"Bank of America Corporate Center, Charlotte, North Carolina, U.S. (corporate/legal) Bank of America Tower (Manhattan), New York City, U.S. (executive)",Banking & Investment Services; Banking Services; Banks; Financial services; Financials,213000,113100000000,USD,bankofamerica.com,crm-0208\#r
"Easterly Government Properties, Inc.",US,"Washington, D.C.",Office REITs; Real Estate,,,,,crm-0509\#r
Hitachi,JP,"Marunouchi, Chiyoda-ku, Tokyo, Japan",Conglomerate; Electric machinery,268655,10260000000000,JPY,hitachi.com,crm-0747\#r
NOW Inc,US,"Houston, Texas",Industrials; Trading Companies & Distributors,,,,,crm-1185\#r
Brown & Brown,US,"Daytona Beach, Florida, U.S.",Financials; Property & casualty insurance,17403,4810000000,USD,bbrown.com,crm-0271\#r
Whitbread,GB,"Houghton Regis, England, UK",Consumer Cyclicals; Cyclical Consumer Services; Hotels & Entertainment Services; Leisure Hospitality; Restaurants & Bars; Retail hospitality,34000,2921900000,GBP,whitbread.co.uk,crm-1794\#r
Xencor Inc,US,"Pasadena, California",Biotechnology; Health Care,,,,,crm-1816\#r
National Beverage,US,"Plantation, Florida, U.S.",Beverages (nonalcoholic); Consumer Staples,1640,1172900000,USD,nationalbeverage.com,crm-1118\#r
Equity Residential,US,"Riverside Plaza Chicago, Illinois, U.S.",Apartments; Financials; Real Estate; Residential & Commercial RETIs; Residential REITs,2500,2980000000,USD,equityapartments.com,crm-0563\#r
Eurazeo,FR,,Beteiligungen,270,,,www.eurazeo.com,crm-0575\#r
Alliance Witan,GB,"Formerly Dundee, Scotland, UK",Financial services; Investment Trusts,,97900000,GBP,www.alliancewitan.com,crm-0082\#r
Abbott Laboratories,US,"Abbott Park, Illinois, U.S.","Health Care; Health care Medical devices Pharmaceutical; Healthcare; Healthcare Equipment & Supplies; Healthcare Services; Medical Equipment, Supplies & Distribution",115000,44300000000,USD,abbott.com,crm-0009\#r
United Rentals,US,"Stamford, Connecticut, U.S.",Industrials,28500,16100000000,USD,unitedrentals.com,crm-1707\#r
Ralliant Corp,US,"New York City, New York",Electronic Equipment & Instruments; Information Technology,,,,,crm-1335\#r
Trustmark Bank,US,"Jackson, Mississippi, U.S.",Banking Financial services; Financials,2757,878000000,USD,www.trustmark.com,crm-1676\#r
Carl Zeiss Meditec,DE,"Jena, Germany",Advanced Medical Equipment & Technology; Health care; Healthcare; Healthcare Equipment & Supplies; Healthcare Services; Medical technology,3531,1650000000,EUR,zeiss.com /meditec,crm-0304\#r
Engie,FR,"La Défense, Courbevoie, France",Electric utility; Multiline Utilities; Utilities,96454,82560000000,EUR,engie.com /en,crm-0547\#r
Novartis,CH,"Basel, Switzerland (",Healthcare; Pharmaceuticals; Pharmaceuticals & Medical Research; Pharmacy,75883,50320000000,USD,novartis.com,crm-1184\#r
Jack Henry & Associates,US,"Monett, Missouri, U.S.",Financials,7300,1940000000,USD,jackhenry.com,crm-0851\#r
D. R. Horton,US,"Arlington, Texas, U.S.",Consumer Discretionary; Home construction,14341,34299999999,USD,drhorton.com,crm-0434\#r
Chesapeake Utilities,US,"Dover, Delaware",Energy; Utilities,,,,www.chpk.com,crm-0344\#r
IBM,US,"1 Orchard Road, Armonk, New York, United States",IT Services & Consulting; Information technology; Software & IT Services; Technology,270300,62730000000,USD,ibm.com,crm-0775\#r
Sompo Japan Nipponkoa Holdings,GB,"Nishi-Shinjuku, Shinjuku, Tokyo, Japan",Insurance,440,,,https://www.sompo-hd.com/en/,crm-1498\#r
Albemarle Corporation,US,"Charlotte, North Carolina, U.S.",Basic Materials; Chemical industry; Chemicals; Commodity Chemicals; Materials,8300,5380000000,USD,albemarle.com,crm-0071\#r
News Corp,US,"1211 Avenue of the Americas, New York City, New York, United States",Communication Services; Consumer Cyclicals; Consumer Publishing; Cyclical Consumer Services; Media; Media & Publishing,22300,8449999999,USD,newscorp.com,crm-1141\#r
Patterson-UTI,US,"Houston, Texas, U.S.",Energy; Petroleum industry,5800,2356000000,USD,patenergy.com,crm-1243\#r
Select Medical,US,"Mechanicsburg, Pennsylvania, United States",Health Care; Healthcare,47596,5200000000,USD,www.selectmedical.com,crm-1438\#r
Neoen,FR,,Versorger; renewable energy,130,,,,crm-1131\#r
Acadian Asset Management,US,"260 Franklin Street, Boston, Massachusetts, U.S.",Financials; Investment Management,330,,,www.acadian-asset.com,crm-0017\#r
"Tesla, Inc.",US,"Austin, Texas, US",Auto & Truck Manufacturers; Automobiles & Auto Parts; Automobiles & Parts; Automotive Renewable energy; Consumer Cyclicals,134785,94830000000,USD,tesla.com,crm-1606\#r
SEB Group,SE,"Stockholm, Sweden",Banking & Investment Services; Banking Services; Banks; Financial services; Financials,17500,80190000000,SEK,www.sebgroup.com seb.se,crm-1432\#r
IDEX Corporation,US,"Northbrook, Illinois, U.S.",Industrials; Manufacturing,9000,3260000000,USD,idexcorp.com,crm-0782\#r
Extreme Networks,US,"Morrisville, North Carolina, United States",Information Technology; Networking hardware,2849,1310000000,USD,extremenetworks.com,crm-0593\#r
"Enact Holdings, Inc.",US,"Raleigh, North Carolina",Commercial & Residential Mortgage Finance; Financials,,,,,crm-0536\#r
Verisk Analytics,US,"Jersey City, New Jersey, U.S.",Data analytics and risk assessment; Diversified Commercial Services; IT Services & Consulting; Software & IT Services; Technology,8000,3070000000,USD,www.verisk.com,crm-1733\#r
Rational AG,DE,"Landsberg am Lech, Germany","Appliances, Tools & Housewares; Consumer Cyclicals; Cyclical Consumer Products; Household Goods; Manufacturing",2554,1194000000,EUR,www.rational-online.com,crm-1338\#r
Veolia,FR,"Aubervilliers, France",Environmental services; Industrials; Utilities; Water Utilities,215000,44396000000,EUR,www.veolia.com,crm-1727\#r
Steris,IE,"Mentor, Ohio, U.S.",Electric Utilities; Electric Utilities & IPPs; Health Care; Medical devices; Utilities,18179,5140000000,USD,steris.com,crm-1528\#r
SolarEdge,IL,"Herzliya, Israel",Information Technology; Renewable energy,5285,1960000000,USD,solaredge.com,crm-1493\#r
Nvidia,US,"Santa Clara, California, US",Information technology; Semiconductors; Semiconductors & Semiconductor Equipment; Technology; Technology Equipment,42000,215900000000,USD,nvidia.com,crm-1191\#r
Telefónica,ES,"Distrito Telefónica, ( HQ ) Telefónica Building, ( office ), Madrid, Spain",Integrated Telecommunications Services; Telecommunications; Telecommunications Services,100870,44700000000,USD,telefonica.com,crm-1596\#r
Avista,US,"1411 E Mission Ave, Spokane, Washington, U.S.","Energy , private utility; Utilities",1982,1473000000,USD,www.myavista.com Outage Map,crm-0187\#r
Tri Pointe Homes,US,"Incline Village, Nevada",Consumer Discretionary; Home construction,6182,3970000000,USD,tripointehomes.com,crm-1666\#r
Genuine Parts Company,US,"Atlanta, Georgia, U.S.","Auto, Truck & Motorcycle Parts; Automobiles & Auto Parts; Consumer Cyclicals; Consumer Discretionary",48001,,,www.genpt.com,crm-0671\#r
"UDR, Inc.",US,"Highlands Ranch, Colorado",Real Estate; Real estate investment trust,1419,1671000000,USD,www.udr.com,crm-1688\#r
Generac,US,"Waukesha, Wisconsin, U.S.",Industrials; Manufacturing,9239,4290000000,USD,generac.com,crm-0666\#r
Intuitive Surgical,US,"Sunnyvale, California, U.S.",Advanced Medical Equipment & Technology; Healthcare; Healthcare Equipment & Supplies; Healthcare Services; Industrial Specialties; Medical Appliances & Equipment,17021,10100000000,USD,intuitive.com,crm-0833\#r
Forvia,,,Automobilzulieferer,,,,www.forvia.com/en,crm-0629\#r
Mitsubishi Chemical Holdings,JP,"Tokyo, Japan",Chemical; Chemicals,54111,2515076000000,JPY,mitsubishichem-hd.co.jp,crm-1073\#r
"Essential Properties Realty Trust, Inc.",US,"Princeton, New Jersey",Diversified REITs; Real Estate,,,,,crm-0568\#r
Carrefour,FR,"Massy, Essonne, France",Consumer Defensive; Consumer Non-Cyclicals; Food & Drug Retailing; Food Retail & Distribution; Retail Wholesaling,319565,81250000000,EUR,carrefour.com,crm-0308\#r
Michelin,FR,"Clermont-Ferrand, France",Automobiles & Auto Parts; Automotive; Consumer Cyclicals; Industrials; Tires & Rubber Products,132000,28590000000,EUR,michelin.com,crm-1060\#r
Patrizia AG,DE,"Augsburg, Germany",Financials; Real Estate; Real Estate Development & Operations; Real Estate Investment Management; Real Estate Operations,1000,,,www.patrizia.ag,crm-1242\#r
Dentsu,JP,"Minato, Tokyo, Japan","Advertising Public relations Information, Communication; Services",62608,1018000000000,JPY,www.group.dentsu.com,crm-0460\#r
Xylem Inc.,US,"Washington, DC, U.S.","Industrial Goods; Industrial Machinery & Equipment; Industrials; Machinery, Equipment & Components; Manufacturing",23000,6290000000,USD,xylem.com,crm-1819\#r
Veeco,US,"Plainview, New York, U.S.",Information Technology; Manufacturing,1091,583000000,USD,www.veeco.com,crm-1725\#r
World Acceptance Corporation,US,"Greenville, South Carolina",Consumer Finance; Financials,,,,,crm-1807\#r
AppLovin,US,"Stanford Research Park, Palo Alto, California, U.S.",Computer Software; Mobile technology,898,5480000000,USD,applovin.com,crm-0136\#r
Deutsche Telekom,,"Bonn, Germany",Integrated Telecommunications Services; Telecommunication; Telecommunications; Telecommunications Services,204414,115800000000,EUR,www.telekom.com,crm-0469\#r
MTU Aero Engines,DE,"Munich, Germany","Aerospace & Defence; Aerospace & Defense; Aerospace , defence; Industrial Goods; Industrials",10660,4628000000,EUR,mtu.de /en,crm-1105\#r
Revvity,US,"Waltham, Massachusetts, U.S.",Biotechnology; Health Care,11000,2760000000,USD,revvity.com,crm-1360\#r
Hawaiian Electric Industries,US,"Honolulu, Hawaii, U.S.",Electric Utilities; Utilities,2511,3742000000,USD,hei.com hawaiianelectric.com,crm-0718\#r
Papa John's Pizza,US,"Jeffersontown, Kentucky, U.S. Cumberland, Georgia, U.S.",Consumer Discretionary; Restaurant,16700,1810000000,USD,papajohns.com,crm-1235\#r
Mitsubishi UFJ Financial Group,JP,"2-7-1 Marunouchi, Chiyoda, Tokyo, Japan",Banking; Financial services,168500,4495000000000,JPY,mufg.jp,crm-1080\#r
Camden Property Trust,US,"11 Greenway Plaza Houston, Texas, U.S.",Real Estate; Real estate investment trust,1640,1542000000,USD,camdenliving.com,crm-0292\#r
Deutsche Bank,DE,"Deutsche Bank Twin Towers, Frankfurt, Germany",Banking & Investment Services; Banking Services; Banks; Financial Services; Financial services; Financials,89753,31500000000,EUR,db.com,crm-0463\#r
Leggett & Platt,US,"Carthage, Missouri, U.S.",Consumer Discretionary; Residential Bedding and Furniture Automotive Seating Industrial Materials,19300,4280000000,USD,leggett.com,crm-0955\#r
ArcBest,US,"Fort Smith, Arkansas, United States",Industrials; Transportation,,,,arcb.com,crm-0139\#r
Sainsbury's,GB,"London, England",Consumer Non-Cyclicals; Food & Drug Retailing; Food & drug retailing; Food Retail & Distribution; Retailing,145000,32812000000,GBP,Corporate Consumer,crm-1400\#r
Essity,SE,"Stockholm, Sweden",Consumer Non-Cyclicals; Consumer Staples; Consumer goods; Personal & Household Products & Services; Personal Products,36000,,,,crm-0571\#r
Volkswagen Group,DE,"Wolfsburg, Lower Saxony, Germany",Auto & Truck Manufacturers; Automobiles & Auto Parts; Automotive; Consumer Cyclicals; Manufacturing,682724,324656000000,EUR,volkswagen-group.com,crm-1761\#r
GEO Group,US,"Boca Raton, Florida, U.S.",Industrials; Security,18000,2424000000,USD,www.geogroup.com,crm-0673\#r
Coca-Cola HBC,CH,"Steinhausen, Zug, Switzerland",Beverages; Consumer Non-Cyclicals; Food & Beverages; Non-Alcoholic Beverages,38,11604500000,EUR,www.coca-colahellenic.com,crm-0370\#r
Fresnillo plc,,"London, United Kingdom (registered office) Mexico City, Mexico (corporate headquarters)",Basic Materials; Integrated Mining; Metals & Mining; Mineral Resources; Mining,3830,4561200000,USD,www.fresnilloplc.com,crm-0645\#r
Koppers,US,"Koppers Tower Pittsburgh, Pennsylvania","Chemicals , railroad ties and other products, railroad bridge construction and repair, wood preservation; Materials",2200,1160000000,USD,www.koppers.com,crm-0924\#r
"ScanSource, Inc.",US,"Greenville, South Carolina",Information Technology; Technology Distributors,,,,,crm-1417\#r
Trinity Industries,US,"Dallas, Texas, U.S.",Conglomerate; Industrials,15605,4400000000,USD,www.trin.net,crm-1669\#r
Dorman products,US,"Colmar, Pennsylvania, United States",Automotive; Consumer Discretionary,,,,www.dormanproducts.com,crm-0490\#r
Power Integrations,US,"San Jose, California, United States",Information Technology; Semiconductors,,,,www.power.com,crm-1287\#r
IMI plc,GB,"Birmingham, England, UK",Engineering; Industrial engineering,10000,2304000000,GBP,imiplc.com,crm-0789\#r
UnitedHealth Group,US,"Eden Prairie, Minnesota, United States",Healthcare; Healthcare Providers & Services; Healthcare Services; Managed Health care; Managed health care; Managed healthcare Insurance,390000,447600000000,USD,unitedhealthgroup.com,crm-1709\#r
Moody's Corporation,US,"7 World Trade Center, New York City, U.S.",Business and financial services; Financials; Industrial & Commercial Services; Industrials; Professional & Commercial Services; Professional Information Services,16076,7720000000,USD,moodys.com,crm-1099\#r
Stanley Black & Decker,US,"New Britain, Connecticut, U.S.",Industrials; Manufacturing,48500,15400000000,USD,stanleyblackanddecker.com,crm-1520\#r
Nippon Steel,JP,"Marunouchi, Chiyoda, Tokyo, Japan",Steel,106068,6177000000000,JPY,www.nipponsteel.com,crm-1157\#r
Genworth Financial,US,"Henrico County, Virginia, United States",Financial services; Financials,2500,7507000000,USD,www.genworth.com,crm-0672\#r
Mercari,JP,"Minato, Tokyo, Japan",E-commerce; Services,,,,mercari.com,crm-1039\#r
Ares Management,US,"Los Angeles, California, U.S.",Asset Management; Financials,4200,3885000000,USD,www.aresmgmt.com www.arescapitalcorp.com www.arescre.com www.arespublicfunds.com,crm-0146\#r
Munich Re,DE,"Munich, Germany",Financial Services; Financial services; Financials; Insurance; Reinsurance,41389,67099999999,EUR,www.munichre.com,crm-1108\#r
Ebara Corporation,JP,"11-1, Haneda Asahi-cho, Ota-ku, Tokyo 144-8510, Japan",Machinery,15168,5500000000,USD,Official website,crm-0513\#r
"CleanSpark, Inc.",US,"Henderson, Nevada",Information Technology; Internet Services & Infrastructure,,,,,crm-0362\#r
BlackRock,US,"50 Hudson Yards, New York City, U.S.",Banking & Investment Services; Financials; Investment Banking & Investment Services; Investment Management & Fund Operators; Investment management,24900,24220000000,USD,blackrock.com,crm-0240\#r
FedEx,US,"Memphis, Tennessee, U.S.",Air Freight & Courier Services; E-commerce Services Transportation; Freight & Logistics Services; Industrials; Transportation,505000,87690000000,USD,fedex.com,crm-0605\#r
Bread Financial,US,"Columbus, Ohio, U.S.",Financials; financial services,6000,3840000000,USD,breadfinancial.com,crm-0260\#r
WEC Energy Group,US,"Milwaukee, Wisconsin, U.S.",Diversified utilities; Utilities,7017,8600000000,USD,wecenergygroup.com,crm-1782\#r
American Express,US,"200 Vesey Street, New York City, U.S.",Banking & Investment Services; Banking Services; Consumer Lending; Financial Services; Financial services; Financials,75100,65950000000,USD,americanexpress.com,crm-0106\#r
"HealthStream, Inc.",US,"Nashville, Tennessee",Health Care; Health Care Technology,,,,,crm-0725\#r
Mizuho Financial Group,JP,"Otemachi Tower, Marunouchi, Chiyoda, Tokyo, Japan",Banking; Financial services,52420,5780000000000,JPY,mizuhogroup.com,crm-1086\#r
Electronic Arts,US,"Redwood City, California, US",Miscellaneous Amusement & Recreation Services; Software; Software & IT Services; Technology; Video games,14500,7460000000,USD,ea.com,crm-0522\#r
Innospec,US,United States,Materials; Oil and gas,2000,,,innospecinc.com,crm-0805\#r
NeoGenomics,US,"Fort Myers, Florida, United States","Biotechnology , Health care; Health Care",2200,,,neogenomics.com,crm-1133\#r
Publicis,FR,"Paris, France",Advertising & Marketing; Advertising Public relations; Communication Services; Consumer Cyclicals; Cyclical Consumer Services; Media & Publishing,114000,17390000000,EUR,publicisgroupe.com,crm-1316\#r
Technip Energies,NL,,Anlagenbau; plant engineering,15000,,,www.technipenergies.com,crm-1590\#r
Catalyst Pharmaceuticals,US,"Coral Gables, Florida, U.S.",Biotechnology; Health Care,176,,,www.catalystpharma.com,crm-0315\#r
Halma plc,GB,"Amersham, England, UK","Electrical Components & Equipment; Electronic equipment & parts; Industrial Goods; Industrials; Machinery, Equipment & Components; Technology",8000,2248100000,GBP,www.halma.com,crm-0707\#r
Hensoldt,DE,"Taufkirchen, Munich, Upper Bavaria, Bavaria, Germany","Defence; Defence , electronics , aerospace",6316,1470000000,EUR,hensoldt.net,crm-0736\#r
Nippon Yusen,JP,"Marunouchi, Chiyoda, Tokyo, Japan",Marine transport; Transportation,35711,1829000000000,JPY,nyk.com,crm-1159\#r
Hanmi Bank,US,"Los Angeles, California, United States",Banking; Financials,611,5570000000,USD,hanmi.com,crm-0710\#r
Acciona,ES,"Alcobendas, Spain","Construction; Construction & Engineering; Industrial & Commercial Services; Industrials; Infrastructure (construction, water, industrial and services) and renewable energy",41664,8103999999,EUR,www.acciona.com,crm-0019\#r
K Line,JP,"Uchisaiwaichō, Chiyoda, Tokyo, Japan",Marine transport; Transport,,,,www.kline.co.jp,crm-0875\#r
Bolloré,FR,,Mischkonzern; Transport,37886,,,www.bollore.com,crm-0251\#r
Jost Werke,DE,"Neu-Isenburg, Germany","Auto, Truck & Motorcycle Parts; Automobiles & Auto Parts; Automotive; Consumer Cyclicals",4500,1200000000,EUR,www.jost-world.com,crm-0871\#r
"NMI Holdings, Inc.",US,"Emeryville, California",Commercial & Residential Mortgage Finance; Financials,,,,,crm-1167\#r
Acadia Realty Trust,US,"Rye, New York",Real Estate; Retail REITs,,,,,crm-0016\#r
CTS Eventim,DE,"Bremen, Germany",Leisure-events; Ticket distribution; Ticketing & Live Entertainment,3733,,,corporate.eventim.de,crm-0423\#r
Expeditors International,US,"Bellevue, Washington, U.S.",Industrials; Logistics,19588,8100000000,USD,expeditors.com,crm-0590\#r
"Rollins, Inc.",US,"Atlanta, Georgia, U.S.",Industrials; Pest control Conglomerate,20265,3390000000,USD,rollins.com,crm-1376\#r
Continental AG,DE,"Hanover, Germany","Auto, Truck & Motorcycle Parts; Automobiles & Auto Parts; Automotive; Automotive Manufacturing; Consumer Cyclicals",187136,,,continental.com,crm-0396\#r
Texas Instruments,US,"Dallas, Texas, U.S.",Semiconductors; Semiconductors & Semiconductor Equipment; Technology; Technology Equipment,34000,15600000000,USD,ti.com,crm-1607\#r
Bank of Yokohama,JP,"Yokohama, Kanagawa, Japan",Banking; Financial services,4067,277959000000,JPY,www.boy.co.jp (en),crm-0211\#r
"Archrock, Inc.",US,"Houston, Texas",Energy; Oil & Gas Equipment & Services,,,,,crm-0143\#r
Syensqo,BE,"Brussels, Belgium",Basic Materials; Chemicals,13000,68000000000,EUR,www.syensqo.com,crm-1563\#r
Severn Trent,GB,"Coventry, England, UK",Multiline utilities; Utilities; Water Utilities; Water industry,9539,2426700000,GBP,www.severntrent.com,crm-1446\#r
Chugai Pharmaceutical Co.,,"Nihonbashi Mitsui Tower, Nihonbashi Muromachi 2-1-1, Chūō, Tokyo On the registration Headquarter: Tokyo Kita (Tokyo)","Pharmaceutical Industry, Business import, production and development of drugs for medical sales; Pharmaceuticals",,,,www.chugai-pharm.co.jp (in Japanese),crm-0350\#r
Starbucks,US,"Starbucks Center, Seattle, U.S.",Consumer Cyclicals; Cyclical Consumer Services; Hotels & Entertainment Services; Restaurant; Restaurants; Restaurants & Bars,381000,37180000000,USD,starbucks.com,crm-1521\#r
Crown Castle,US,"Houston, Texas, United States",Real Estate; Telecommunications,4500,5840000000,USD,crowncastle.com,crm-0417\#r
Darden Restaurants,US,"Orlando, Florida, U.S.",Consumer Discretionary; Restaurant,191105,11400000000,USD,darden.com,crm-0445\#r
APA Corporation,US,"Post Oak Central Houston, Texas, U.S.",Energy; Fossil Fuels; Oil & Gas; Oil & Gas Exploration and Production; Petroleum industry,2305,9740000000,USD,apacorp.com,crm-0128\#r
Glencore,CH,"Baar, Switzerland (headquarters) London, United Kingdom (head office – oil & gas) Saint Helier, Jersey (registered office)","Coal; Commodities , metals and mining; Energy; Fossil Fuels; Mining",150000,247535000000,USD,glencore.com,crm-0681\#r
Teradyne,US,"North Reading, Massachusetts, United States",Information Technology; Test & automation,6500,2820000000,USD,teradyne.com,crm-1602\#r
BIC Group,FR,,Konsumgüter; Manufacturing,14934,,,bic.com/de,crm-0233\#r
MGM Resorts,US,"Paradise, Nevada, U.S.",Consumer Discretionary,63000,17200000000,USD,www.mgmresorts.com,crm-1059\#r
Moelis & Company,US,"399 Park Avenue, New York City, US",Financial services; Financials,1107,1558000000,USD,www.moelis.com,crm-1089\#r
Knorr-Bremse,DE,"Munich, Germany",Manufacturing,33319,,,www.knorr-bremse.com,crm-0910\#r
Henkel,DE,"Düsseldorf, Germany",Basic Materials; Chemicals; Consumer Goods; Consumer goods; FMCG; Specialty Chemicals,47150,21586000000,EUR,henkel.com,crm-0734\#r
OneSpaWorld Holdings Limited,,"Nassau, Bahamas",Consumer Discretionary; Leisure Facilities,,,,,crm-1210\#r
Microchip Technology,US,"Chandler, Arizona, U.S.",Semiconductors; Semiconductors & Semiconductor Equipment; Technology; Technology Equipment,19400,4400000000,USD,microchip.com,crm-1061\#r
TripAdvisor,US,"Needham, Massachusetts, U.S.",Communication Services; Travel services,,1830000000,USD,tripadvisor.de,crm-1670\#r
Omnicom Group,US,"New York City, United States",Advertising public relations; Communication Services,120000,17270000000,USD,omnicomgroup.com,crm-1207\#r
Nexon,JP,"Minato-ku, Tokyo, Japan",Services; Video games,7067,274500000000,JPY,nexon.com,crm-1143\#r
Standex International,US,"23 Keewaydin Drive, Suite 300, Salem, New Hampshire, United States","Electronics, Engraving, Scientific, Engineering Technologies for Aviation, Space and Defense, Precision Storgage, Hydraulics; Industrials",3800,,,www.standex.com,crm-1519\#r
Tokai Carbon,JP,"Aoyama Building, Minato-ku, Tokyo 107-8636, Japan",Chemicals; Glass & ceramics,2142,106200000000,JPY,Official website,crm-1641\#r
Thales Group,FR,"Paris, France",Aerospace Defence Electronics Cybersecurity; Defence; Industrials,83000,20570000000,EUR,thalesgroup.com,crm-1612\#r
Kaiser Aluminum,US,"Franklin, Tennessee, U.S.",Aluminum; Materials,4000,3024000000,USD,www.kaiseraluminum.com,crm-0878\#r
Nikon,JP,"Nishi-Ōi, Shinagawa, Tokyo, Japan",Consumer electronics; Precision instruments,20190,717200000000,JPY,www.nikon.com,crm-1152\#r
Denka,JP,"Nihonbashi Mitsui Tower, 1-1, Nihonbashi-Muromachi 2-chome, Chuo-ku, Tokyo 103-8338, Japan",Chemicals,5944,395600000000,JPY,Official website,crm-0458\#r
Charles Schwab Corporation,US,"Westlake, Texas, U.S.",Financial services; Financials,32100,19600000000,USD,www.aboutschwab.com www.schwab.com,crm-0340\#r
Disco Corporation,JP,"Omori-Kita, Ōta, Tokyo 162-8557, Japan",Precision instruments; Semiconductor,4091,253780000000,JPY,Official website,crm-0482\#r
Itochu,JP,"Kita-ku, Osaka, Japan Minato-ku, Tokyo, Japan",General trading; Trading companies,102762,4838000000000,JPY,www.itochu.co.jp,crm-0845\#r
John Deere,US,"One John Deere Place, Moline, Illinois, U.S.","Agricultural machinery Heavy equipment; Heavy Machinery & Vehicles; Industrial Goods; Industrials; Machinery, Equipment & Components",73100,45700000000,USD,deere.com,crm-0868\#r
Kingfisher plc,GB,"London, England, UK",Consumer Cyclicals; Home Improvement Products & Services Retailers; Retail; Retailers; Specialty Retailers,73000,12784000000,GBP,kingfisher.com,crm-0904\#r
Champion Homes,US,"Troy, Michigan",Consumer Discretionary; Manufactured and modular home building,8000,,,championhomes.com,crm-0338\#r
Nissui,JP,"Nishi-Shimbashi Square, 1-3-1, Nishi-Shimbashi, Minato-ku, Tokyo 105-8676, Japan",Fishery; Fishing Food Processing Whaling (former),10175,768100000000,JPY,Official website,crm-1164\#r
Minerals Technologies,US,"New York City, New York",Materials; Specialty Chemicals,,,,,crm-1070\#r
National Healthcare,US,"Murfreesboro, Tennessee, United States",Health Care; Healthcare,,958690000,USD,www.nhccare.com,crm-1120\#r
Azenta,US,"Burlington, Massachusetts, U.S.",Biotechnology; Health Care,2984,656000000,USD,www.azenta.com,crm-0194\#r
"BrightSpring Health Services, Inc.",US,"Louisville, Kentucky",Health Care; Health Care Services,,,,,crm-0263\#r
Alps Alpine,GB,"1-7 Yukigaya-otsuka-machi, Ota, Tokyo, Japan",Electric machinery; Electronics,36199,5806000000,USD,www.alpsalpine.com /j /,crm-0090\#r
Essex Property Trust,US,"San Mateo, California",Real Estate; Real estate investment trust,1750,1669000000,USD,www.essexapartmenthomes.com,crm-0569\#r
Corning Inc.,US,"Corning, New York, U.S.",Electronic Equipments & Parts; Information Technology; Technology; Technology Equipment; Technology Glass & ceramic materials,56300,13100000000,USD,corning.com,crm-0402\#r
Tegna Inc.,US,"Tysons, Virginia, U.S.",Broadcasting; Communication Services,5900,3100000000,USD,tegna.com,crm-1591\#r
Carmila,FR,,Immobilien,180,,,www.carmila.com,crm-0306\#r
"Mister Car Wash, Inc.",US,"Tucson, Arizona",Consumer Discretionary; Specialized Consumer Services,,,,,crm-1072\#r
Uniti Group,US,"Little Rock, Arkansas",Alternative Carriers; Communication Services,,,,,crm-1710\#r
Medincell,,,Pharma,,,,,crm-1032\#r
Arthur J. Gallagher & Co.,US,"Rolling Meadows, Illinois, U.S.",Financials; Insurance; Insurance broker; Multiline Insurance & Brokers,72000,13900000000,USD,ajg.com,crm-0156\#r
Bankinter,ES,"Madrid, Spain",Banking & Investment Services; Banking Services; Banks; Financial Services; Financial services; Financials,6078,1391000000,EUR,www.bankinter.com,crm-0212\#r
Lakeland Financial,US,"Warsaw, Indiana",Financials; Regional Banks,,,,,crm-0944\#r
Hermès,FR,"24 Rue du Faubourg Saint-Honoré – 75008 Paris, France",Apparel & Accessories; Consumer Cyclical; Consumer Cyclicals; Cyclical Consumer Products; Luxury goods; Textiles & Apparel,25185,15170000000,EUR,hermes.com,crm-0738\#r
Maurel et Prom,,,Ölförderung,,,,,crm-1023\#r
"Patrick Industries, Inc.",US,"Elkhart, Indiana",Automotive Parts & Equipment; Consumer Discretionary,,,,,crm-1241\#r
"NVR, Inc.",US,"Reston, Virginia, U.S.",Consumer Discretionary; Home construction,5930,10300000000,USD,www.nvrinc.com,crm-1192\#r
Granite Construction,US,"Watsonville, California, U.S.",Engineering Construction Quarries; Industrials,4200,3010000000,USD,graniteconstruction.com,crm-0691\#r
Schroders,GB,"London, England, UK",Banking & Investment Services; Financial services; Financials; Investment Banking & Investment Services; Investment Management & Fund Operators; Investment management,6194,3250700000,GBP,www.schroders.com,crm-1424\#r
Comsys,JP,"Higashigotanda, Shinagawa-ku, Tokyo 141-8647, Japan",Construction; Construction Engineering,11581,481700000000,JPY,Official website,crm-0387\#r
Academy Sports + Outdoors,US,"Unincorporated Harris County (near Katy, Texas, U.S.)",Consumer Discretionary; Retail,22000,6400000000,USD,academy.com,crm-0013\#r
Lamb Weston,US,"Eagle, Idaho, U.S.",Consumer Staples; Food processing,10700,6470000000,USD,lambweston.com,crm-0946\#r
Antofagasta plc,GB,"London, England, UK",Basic Materials; Metals & Mining; Mineral Resources; Mining; Specialty Mining & Metals,29000,8620300000,USD,www.antofagasta.co.uk,crm-0125\#r
Diageo,GB,"London, England, UK",Beverages; Consumer Non-Cyclicals; Distillers & Wineries; Drink industry; Food & Beverages,29632,20245000000,USD,diageo.com,crm-0473\#r
Inditex,ES,"Arteixo, Galicia, Spain",Apparel & Accessories Retailers; Consumer Cyclicals; Consumer Discretionary; Retail; Retailers; Specialty Retailers,162083,38630000000,EUR,www.inditex.com,crm-0794\#r
Roper Technologies,US,"Sarasota, Florida, U.S.","Computer Software; Conglomerate; Industrial Goods; Industrial Machinery & Equipment; Industrials; Machinery, Equipment & Components",18200,7040000000,USD,www.ropertech.com,crm-1378\#r
Vivendi,FR,,Consumer Cyclicals; Cyclical Consumer Services; Entertainment Production; Media & Publishing; Medien,44641,,,www.vivendi.com,crm-1759\#r
Nordson Corporation,US,"Westlake, Ohio, U.S.",Industrials,8000,2790000000,USD,nordson.com,crm-1176\#r
Coca-Cola Europacific Partners,,"Uxbridge, England",Beverages,41000,20901000000,EUR,www.cocacolaep.com,crm-0369\#r
Vistra Corp,US,"Irving, Texas, U.S.",Energy and Power Generation; Utilities,6850,17200000000,USD,vistracorp.com,crm-1757\#r
WDP,,,Real Estate,,,,,crm-1781\#r
Casio,JP,"Shibuya, Tokyo, Japan",Electric machinery; Electronics,9594,268800000000,JPY,world.casio.com,crm-0314\#r
"Summit Hotel Properties, Inc.",US,"Austin, Texas",Hotel & Resort REITs; Real Estate,,,,,crm-1550\#r
Tyson Foods,US,"Springdale, Arkansas, U.S.",Consumer Staples; Food processing,133000,54400000000,USD,tysonfoods.com,crm-1680\#r
CrowdStrike,US,"Austin, Texas, United States",Computer Software; Information security,10118,3950000000,USD,www.crowdstrike.com,crm-0416\#r
Sprinklr,US,"New York, New York",Customer experience management; Information Technology,3245,618200000,USD,sprinklr.com,crm-1509\#r
Rockwell Automation,US,"Rockwell Automation Headquarters Milwaukee, Wisconsin, U.S.",Industrials,26000,8340000000,USD,rockwellautomation.com,crm-1373\#r
Phibro Animal Health,US,"Teaneck, New Jersey, U.S.",Animal health and nutrition; Health Care,1400,833000000,USD,pahc.com,crm-1265\#r
Steel Dynamics,US,"Fort Wayne, Indiana, U.S.",Materials; Metals,12060,22261000000,USD,stld.steeldynamics.com,crm-1523\#r
Konica Minolta,JP,"Marunouchi, Chiyoda, Tokyo, Japan",Electronics; Precision instruments,35631,1128000000000,JPY,www.konicaminolta.com,crm-0921\#r
Encore Capital Group,US,"San Diego, California, United States","Financial services , Debt buyer Debt-collection; Financials",8300,1400000000,USD,encorecapital.com,crm-0539\#r
"Netflix, Inc.",US,"Los Gatos, California, U.S.",Consumer Electronics; Internet Services; Media Entertainment; Software & IT Services; Technology,16000,45200000000,USD,about.netflix.com,crm-1137\#r
Fukuoka Financial Group,GB,"Otemon, Chūō-ku, Fukuoka City, Fukuoka Prefecture, Japan",Banking,,,,fukuoka-fg.co.jp,crm-0652\#r
LPKF Laser Electronics,,,,,,,,crm-0983\#r
Banner Bank,US,"Walla Walla, Washington, United States",Commercial Banks; Financials,2000,,,,crm-0214\#r
DCC plc,IE,"Dublin, Ireland",Business services; Energy; Fossil Fuels; Oil & Gas; Support services,16779,18011100000,GBP,www.dcc.ie,crm-0451\#r
Volvo,SE,"Gothenburg, Sweden",Automotive; Industrials,102000,,,www.volvogroup.com,crm-1762\#r
BAE Systems,GB,"London, England, UK","Aerospace & Defense; Aerospace & defence; Aerospace , arms and information security; Industrial Goods; Industrials",110000,28336000000,GBP,baesystems.com,crm-0198\#r
Puig,ES,"Barcelona, Spain",Clothes and Cosmetics; Fashion and fragrance,11124,4300000000,EUR,puig.com,crm-1317\#r
"XPEL, Inc.",US,"San Antonio, Texas",Automotive Parts & Equipment; Consumer Discretionary,,,,,crm-1818\#r
Two Harbors Investment Corp.,US,"St. Louis Park, Minnesota",Financials; Mortgage REITs,,,,,crm-1678\#r
KeyCorp,US,"Key Tower, Cleveland, Ohio, United States",Banking Investment banking Financial services; Financials,17333,10400000000,USD,key.com,crm-0896\#r
Edison International,US,"Rosemead, California, U.S.",Electric Utilities; Electric Utilities & IPPs; Public Utility; Utilities,14375,16338000000,USD,edison.com,crm-0519\#r
Konami,JP,"Ginza, Chūō, Tokyo, Japan",Services; Video games Entertainment,9268,262800000000,JPY,www.konami.com /en /,crm-0918\#r
The Greenbrier Companies,US,"Lake Oswego, Oregon, U.S.",Industrials; Railways,15400,3490000000,USD,www.gbrx.com,crm-1619\#r
GE Vernova,US,"Cambridge, Massachusetts, U.S.",Energy; Industrials,70000,38070000000,USD,gevernova.com,crm-0662\#r
Diodes Incorporated,US,"Plano, Texas, United States",Information Technology; Semiconductors,8400,1310000000,USD,diodes.com,crm-0480\#r
Douglas,DE,"Düsseldorf, Germany",Cosmetics; Retailing,18274,3650000000,EUR,douglas.de douglas.group,crm-0492\#r
ProAssurance,US,"Birmingham, Alabama USA",Financials; Property & Casualty Insurance,970,874000000,USD,proassurance.com,crm-1297\#r
Sezzle,US,"Minneapolis, Minnesota",Financial technology; Financials,,,,,crm-1447\#r
Forward Air Corp.,US,"Greeneville, Tennessee",Air Freight & Logistics; Industrials,,,,,crm-0630\#r
Bunzl,GB,"London, England, UK",Distribution and outsourcing; Diversified Trading & Distributing; Industrial & Commercial Services; Industrials; Support services,27000,11845400000,GBP,www.bunzl.com,crm-0277\#r
West Pharmaceutical Services,US,"Exton, Pennsylvania, U.S.",Health Care; Medical devices Pharmaceuticals,8200,1849900000,USD,westpharma.com,crm-1789\#r
Semtech,US,"Camarillo, California, U.S.",Information Technology; Semiconductors,1917,869000000,USD,semtech.com,crm-1440\#r
Regeneron Pharmaceuticals,US,"Tarrytown, New York, U.S.",Biotechnology; Biotechnology & Medical Research; Healthcare; Pharmaceuticals & Medical Research; Pharmaceuticals Biotech,15410,14300000000,USD,www.regeneron.com,crm-1347\#r
SES S.A.,GB,,Industrial Conglomerates; Industrials; Satellitenbetreiber,23000,,,www.ses.com,crm-1444\#r
Home Depot,US,"Atlanta, Georgia mailing address, U.S.",Consumer Cyclicals; Home Improvement; Home Improvement Products & Services Retailers; Retail ( home improvement ); Retailers; Specialty Retailers,470100,159500000000,USD,homedepot.com,crm-0753\#r
Vicor Corporation,US,"Andover, Massachusetts, U.S.",Electronics industry; Industrials,1088,399079000,USD,vicorpower.com,crm-1746\#r
AutoZone,US,"Memphis, Tennessee, U.S.",Consumer Discretionary; Retail,130000,18900000000,USD,autozone.com,crm-0183\#r
Sopra Steria,FR,,Dienstleistungen; consulting; services,44114,,,www.soprasteria.com,crm-1503\#r
PPG Industries,US,"One PPG Place, Pittsburgh, Pennsylvania, U.S.",Chemicals; Materials,46000,15800000000,USD,ppg.com,crm-1288\#r
Agilysys,US,"Alpharetta, Georgia, United States",Hospitality Software; Information Technology,,,,www.agilysys.com,crm-0055\#r
Eni,IT,"Palazzo ENI, EUR, Rome, Italy",Energy; Oil and gas,32492,88800000000,EUR,www.eni.com /en-IT /home.html,crm-0548\#r
Halliburton,US,"Houston, Texas and Dubai UAE",Energy; Oil and gas,48000,22900000000,USD,halliburton.com,crm-0706\#r
"NexPoint Residential Trust, Inc.",US,"Dallas, Texas",Multi-Family Residential REITs; Real Estate,,,,,crm-1144\#r
SL Green Realty,US,"New York City, New York, U.S.",Real Estate; Real estate investment trust,1221,886000000,USD,slgreen.com,crm-1480\#r
Fulton Financial Corporation,US,"Lancaster, Pennsylvania, US",Finance; Financials,3500,1091000000,USD,fultonbank.com,crm-0653\#r
Verra Mobility Corporation,US,"Mesa, Arizona",Data Processing & Outsourced Services; Industrials,,,,,crm-1735\#r
Griffon Corporation,US,"712 Fifth Avenue, New York City, United States",Conglomerate Building products Aerospace and defense Garage doors Plastics; Industrials,5100,2520000000,USD,griffon.com,crm-0695\#r
Lumen Technologies,US,"Monroe, Louisiana, U.S.",Communication Services; Telecommunications,29000,17480000000,USD,lumen.com,crm-0987\#r
Swedbank,SE,"Sundbyberg, Sweden",Banking & Investment Services; Banking Services; Banks; Financial services; Financials,15614,74100000000,SEK,www.swedbank.com,crm-1559\#r
Central Japan Railway Company,JP,"JR Central Towers 1-1-4 Meieki, Nakamura-ku, Nagoya, Aichi 450-6101, Japan",Private railway; Railway/bus,16193,1672295000000,JPY,https://global.jr-central.co.jp/en/,crm-0330\#r
TietoEVRY,FI,"Espoo, Finland","IT consulting; IT services; IT services , IT consulting; Information Technology",15000,2786000000,EUR,www.tietoevry.com,crm-1635\#r
Cushman & Wakefield,US,"Chicago, Illinois, U.S.",Real Estate; Real estate,52000,9490000000,USD,cushmanwakefield.com,crm-0426\#r
ASM International,NL,"Almere, Netherlands",Semiconductor industry; Technology,4200,1700000000,EUR,asm.com,crm-0162\#r
FMC Corporation,US,"FMC Tower, Philadelphia, Pennsylvania, U.S.",Basic Materials; Chemicals; Diversified Chemicals; Materials,5700,4250000000,USD,fmc.com,crm-0621\#r
Saab AB,SE,"Stockholm, Sweden",Aerospace and defence; Industrials,27800,,,www.saab.com,crm-1392\#r
Robert Half,US,"Menlo Park, California, U.S. San Ramon, California, U.S.","Employment agency , Professional services; Industrials",14700,5800000000,USD,www.roberthalf.com,crm-1369\#r
Derichebourg,FR,,"Flughafenwesen, Recycling",,,,www.derichebourg.com,crm-0461\#r
Comfort Systems USA,US,"Houston, Texas, U.S.",HVAC; Industrials,18300,7027000000,USD,comfortsystemsusa.com,crm-0381\#r
Healthpeak Properties,US,"Denver, Colorado, U.S.",Financials; Real Estate; Real estate investment trust; Residential & Commercial RETIs; Specialized REITs,387,7990000000,USD,www.healthpeak.com,crm-0724\#r
ABN AMRO,NL,"Amsterdam, Netherlands",Financial services; Financials,23299,,,abnamro.com,crm-0012\#r
Bloomin' Brands,US,"Tampa, Florida, U.S.",Consumer Discretionary; Restaurant,87000,4670000000,USD,Bloomin' Brands,crm-0244\#r
Keisei Electric Railway,JP,"Yawata, Ichikawa, Chiba, Japan",Private railroad; Railway/bus,1728,,,www.keisei.co.jp,crm-0888\#r
Wacker Neuson,DE,"Munich, Germany","Construction equipment; Heavy Machinery & Vehicles; Industrial Goods; Industrials; Machinery, Equipment & Components",6000,2200000000,EUR,www.wackerneusongroup.com,crm-1771\#r
Marui,JP,"Nakano, Tokyo, Japan",Department stores; Retail,,,,Marui,crm-1014\#r
Kobe Steel,JP,"2-4, Wakinohama-Kaigandori 2-chome, Chūō-ku, Kobe, Hyōgo, 651-8585, Japan",Steel,38106,106800000000,JPY,www.kobelco.co.jp /english /,crm-0912\#r
Endesa,ES,"Madrid, Spain",Electric Utilities; Electric Utilities & IPPs; Energy; Public utility; Utilities,8914,21307000000,EUR,endesa.com,crm-0541\#r
Constellation Energy,US,"Baltimore, Maryland, U.S.",Electric Utilities; Energy,14264,23600000000,USD,constellationenergy.com,crm-0395\#r
Sylvamo Corp.,US,"Memphis, Tennessee",Materials; Paper Products,,,,,crm-1564\#r
Hugo Boss,DE,"Metzingen, Germany","Apparel & Accessories; Clothing Accessories; Clothing, Accessories; Consumer Cyclicals; Cyclical Consumer Products; Textiles & Apparel",18623,4300000000,EUR,hugoboss.com,crm-0767\#r
Scottish Mortgage Investment Trust,GB,"Edinburgh, Scotland, United Kingdom",Collective Investments; Collective investments; Financials; Investment Trusts; Investment management,,,,www.scottishmortgage.com,crm-1426\#r
Johnson & Johnson,US,"Johnson and Johnson Plaza, New Brunswick, New Jersey, U.S.",Healthcare; Pharmaceutical Medical Technology; Pharmaceutical industry; Pharmaceuticals; Pharmaceuticals & Medical Research,138100,88820000000,USD,jnj.com,crm-0869\#r
Stora Enso,FI,"Helsinki, Finland",Applied Resources; Basic Materials; Materials; Paper & Forest Products; Paper Products; Paper and packaging,20000,9396000000,EUR,www.storaenso.com,crm-1533\#r
SMC Corporation,JP,"Sotokanda, Chiyoda-ku, Tokyo 101-0021, Japan",Machinery,20853,458000000000,JPY,Official website,crm-1483\#r
Amadeus FiRe AG,DE,,Personnel and Training services,3502,,,,crm-0095\#r
Equifax,US,"Atlanta, Georgia, United States",Credit risk assessment; Industrials,14700,5680000000,USD,equifax.com,crm-0561\#r
State Street Corporation,US,"One Congress Street Boston, Massachusetts, U.S.",Banking & Investment Services; Financial services Investment management; Financials; Investment Banking & Investment Services; Investment Management & Fund Operators,52626,13000000000,USD,www.statestreet.com,crm-1522\#r
Church & Dwight,US,"Ewing, New Jersey, U.S.",Consumer Staples; Dental Medical,5750,6110000000,USD,churchdwight.com,crm-0351\#r
Haseko,JP,"Shiba, Minato-ku, Tokyo 105-8507, Japan",Construction; Construction Real Estate Engineering,6602,772300000000,JPY,Official website,crm-0717\#r
Telephone and Data Systems,US,"30 North LaSalle Chicago, Illinois, U.S.",Communication Services; Communications services,,4964000000,USD,www.tdsinc.com,crm-1598\#r
"RXO, Inc.",US,"Charlotte, North Carolina",Cargo Ground Transportation; Industrials,,,,,crm-1387\#r
Parker Hannifin,US,"Mayfield Heights, Ohio, United States",Industrials; Manufacturing,57950,19900000000,USD,parker.com,crm-1239\#r
LKQ Corporation,US,"Nashville, Tennessee, U.S.","Auto parts; Auto, Truck & Motorcycle Parts; Automobiles & Auto Parts; Consumer Cyclicals; Consumer Discretionary",44000,13866000000,USD,lkqcorp.com,crm-0972\#r
SCREEN Holdings,JP,"Tenjinkita-machi 1-1, Teranouchi-agaru 4-chome, Horikawa-dori, Kamigyō-ku, Kyoto, Japan",Electric machinery; Semiconductors,337,,,www.screen.co.jp /eng /,crm-1428\#r
Fresenius SE,DE,"Bad Homburg vor der Höhe, Germany",Health care; Healthcare; Healthcare Facilities & Services; Healthcare Providers & Services; Healthcare Services,193865,22300000000,EUR,www.fresenius.com,crm-0642\#r
CBRE Group,US,"Dallas, Texas (corporate) New York City (financial), U.S.",Real Estate; Real estate,140000,35800000000,USD,cbre.com,crm-0320\#r
RadNet,US,"Los Angeles, United States, U.S.",Health Care; Medical care,11000,,,radnet.com,crm-1333\#r
Crescent Energy Company,US,"Houston, Texas",Energy; Oil & Gas Exploration & Production,,,,,crm-0413\#r
Reckitt,GB,"Slough, United Kingdom",Consumer Non-Cyclicals; Consumer goods; Household goods & home construction; Personal & Household Products & Services; Personal Products,40000,14205000000,GBP,reckitt.com,crm-1341\#r
Axcelis Technologies,US,"Beverly, Massachusetts, United States",Information Technology; Semiconductor equipment,1004,919900000,USD,axcelis.com,crm-0190\#r
Delivery Hero,DE,"Berlin, Germany",Delivery service; Internet Services; Online food ordering; Software & IT Services; Technology,42711,12800000000,EUR,deliveryhero.com,crm-0453\#r
Besi,NL,"Duiven, The Netherlands",Semiconductors; Technology,1819,592800000,EUR,besi.com,crm-0230\#r
VusionGroup,,,IoT-Lösungen,,,,www.vusion.com/de,crm-1766\#r
TUI Group,DE,"Hanover and Berlin, Germany","Hospitality , tourism; Tourism",66845,23167300000,EUR,tuigroup.com,crm-1677\#r
Dollar Tree,US,"Chesapeake, Virginia, U.S.","Consumer Staples; Retail , variety , discount",65894,25509000000,USD,dollartree.com,crm-0484\#r
First Interstate BancSystem,US,"First Interstate Center Billings, Montana, US",Financial services; Financials,2358,656000000,USD,firstinterstatebank.com,crm-0615\#r
Mercialys,FR,,Immobilien,,,,www.mercialys.com,crm-1042\#r
Waystar Holding Corp,US,"Lehi, Utah",Health Care; Health Care Technology,,,,,crm-1779\#r
Trane Technologies,IE,"Swords, Ireland",Conglomerate; Equipment manufacturing; Industrials,44000,21300000000,USD,tranetechnologies.com,crm-1661\#r
Williams Companies,US,"BOK Tower Tulsa, Oklahoma, U.S.",Energy; Petroleum,5829,10500000000,USD,williams.com,crm-1797\#r
Suss Microtec,DE,"Garching near Munich, Germany",Semiconductor; Semiconductors,1498,446100000,EUR,www.suss.com,crm-1557\#r
Robinhood Markets,US,"Menlo Park, California, U.S.",Financial services; Financials,2900,4470000000,USD,robinhood.com,crm-1371\#r
Ameriprise Financial,US,"Ameriprise Financial Center, Minneapolis, Minnesota, U.S.",Financial services; Financials,13600,17260000000,USD,ameriprise.com,crm-0112\#r
Shell plc,GB,"Shell Centre London, England",Energy; Energy Petroleum; Petroleum,96000,266899999999,USD,shell.com,crm-1451\#r
Adobe Inc.,US,"Adobe World Headquarters, San Jose, California, U.S.",Computer Software; Software; Software & IT Services; Technology,31360,23770000000,USD,adobe.com,crm-0038\#r
Douglas Emmett,US,"Santa Monica, California",Office REITs; Real Estate,,,,,crm-0493\#r
KWS Saat,DE,"Einbeck, Germany","Agriculture , Biotechnology; Agriculture, Biotechnology; Consumer Non-Cyclicals; Fishing & Farming; Food & Beverages; Food & Tobacco",5102,1676000000,EUR,http://www.kws.com,crm-0936\#r
Accenture,IE,"Dublin, Ireland",IT Services & Consulting; Information Technology; Professional services Information technology consulting; Software & IT Services; Technology,779000,69670000000,USD,accenture.com,crm-0018\#r
JPMorgan Chase,US,"270 Park Avenue, New York City, United States",Banking & Investment Services; Banking Services; Banks; Financial services; Financials,317233,177600000000,USD,jpmorganchase.com,crm-0872\#r
Aixtron,DE,"Herzogenrath, Germany",Semiconductor Equipment & Testing; Semiconductor industry; Semiconductors; Semiconductors & Semiconductor Equipment; Technology; Technology Equipment,1117,556600000,EUR,aixtron.com,crm-0064\#r
AvalonBay Communities,US,"Arlington County, Virginia, U.S.",Real Estate; Real estate investment trust,3090,2301000000,USD,www.avaloncommunities.com,crm-0184\#r
Sarepta Therapeutics,US,"Cambridge, Massachusetts, U.S.",Biotechnology; Health Care,1314,1145000000,USD,sarepta.com,crm-1412\#r
Geberit AG,CH,"Rapperswil-Jona, Switzerland",Construction Supplies & Fixtures; Consumer Cyclicals; Cyclical Consumer Products; Homebuilding / Household Goods; Plumbing parts manufacturing and supplying; Sanitary engineering,11514,,,www.geberit.com,crm-0664\#r
Carter's,US,"Atlanta, Georgia, U.S.","Apparel, Accessories & Luxury Goods; Consumer Discretionary",20900,,,carters.com,crm-0311\#r
Amneal Pharmaceuticals,US,"Bridgewater Township, New Jersey",Health Care; Pharmaceuticals,8100,2800000000,USD,amneal.com,crm-0118\#r
Tootsie Roll Industries,US,"Chicago, Illinois",Confectionery; Consumer Staples,2000,,,www.tootsie.com,crm-1651\#r
Dollar General,US,"Goodlettsville, Tennessee, U.S.",Consumer Staples; Discount retailer,170000,37885000000,USD,dollargeneral.com,crm-0483\#r
Phoenix Group,GB,"London, England, UK",Financials; Insurance; Life & Health Insurance; Life insurance,6600,5139000000,GBP,www.thephoenixgroup.com,crm-1271\#r
Merck Group,DE,"Darmstadt, Germany",Chemicals; Chemicals Pharmaceuticals; Healthcare; Pharmaceuticals; Pharmaceuticals & Medical Research,62557,21160000000,EUR,merckgroup.com,crm-1044\#r
"U.S. Physical Therapy, Inc.",US,"Houston, Texas",Health Care; Health Care Facilities,,,,,crm-1682\#r
Enel,IT,"Rome, Italy",Electric utility; Utilities,60359,78947000000,EUR,www.enel.com,crm-0542\#r
PennyMac Mortgage Investment Trust,US,"Westlake Village, California",Mortgage REITs; Real Estate,,,,,crm-1256\#r
Oxford Industries,US,"Atlanta, Georgia, U.S.","Consumer Discretionary; Textile , Apparel Clothing",,1570000000,USD,www.oxfordinc.com,crm-1227\#r
Bank of Hope,US,"Koreatown, Los Angeles, California, US",Banking; Financials,1545,630000000,USD,www.bankofhope.com,crm-0210\#r
Central Garden & Pet Company (Class A),US,"Walnut Creek, California",Consumer Staples; Household Products,,,,,crm-0329\#r
St. Joe Company,US,"Panama City Beach, Florida, U.S.",Real Estate; Real estate development,1200,513200000,USD,joe.com,crm-1513\#r
Repsol,ES,"Repsol Campus, Madrid and Muskiz (Basque Country), Spain",Energy; Fossil Fuels; Oil & Gas; Oil and Gas; Petroleum,23810,78724000000,EUR,repsol.com,crm-1354\#r
CompuGroup Medical,DE,,Software; Software & IT Services; Software für Gesundheitswesen; Technology,8000,,,cgm.com,crm-0385\#r
Fujitsu,JP,"Nakahara-ku, Kawasaki, Kanagawa Prefecture, Japan",Computer hardware Software Semiconductors Consulting Cloud computing Telecommunications Data storage Consumer electronics; Electric machinery,124000,3760000000000,JPY,fujitsu.com,crm-0651\#r
Assured Guaranty Ltd.,BM,"Hamilton, Bermuda",Financials; Property & Casualty Insurance,,,,,crm-0167\#r
Howdens Joinery,GB,"London, England, UK",Furniture; Homebuilding & construction supplies,,2418000000,GBP,howdenjoinerygroupplc.com,crm-0760\#r
The Mosaic Company,US,"Tampa, Florida, U.S.",Agriculture Fertilizer; Materials,14049,13690000000,USD,mosaicco.com,crm-1624\#r
Vertex Pharmaceuticals,US,"Boston, Massachusetts, U.S.",Biotechnology; Biotechnology & Medical Research; Healthcare; Pharmaceuticals & Medical Research; Pharmaceuticals Biotherapeutics,6100,11020000000,USD,vrtx.com,crm-1737\#r
Nokian Tyres,FI,"Nokia, Finland",Automobiles & Auto Parts; Consumer Cyclicals; Consumer Discretionary; Manufacturing and service; Tires & Rubber Products,4790,1596000000,EUR,www.nokiantyres.com,crm-1171\#r
Ulta Beauty,US,"Bolingbrook, Illinois, U.S.",Consumer Discretionary,58000,11300000000,USD,ulta.com,crm-1690\#r
Ameris Bancorp,US,"Atlanta, Georgia, U.S.",Banking Financial services; Financials,2710,1080000000,USD,amerisbank.com,crm-0113\#r
Trigano,FR,,Freizeitartikel,8735,,,Offizielle Webpräsenz,crm-1667\#r
Perrigo,US,"Dublin, Ireland (legal) Grand Rapids, Michigan, U.S. (operational)",Health Care; Pharmaceutical,8379,4370000000,USD,perrigo.com,crm-1260\#r
Orion Corporation (pharmaceutical company),FI,"Espoo, Finland",Health Care; Healthcare; Pharmaceutical industry; Pharmaceuticals; Pharmaceuticals & Medical Research,3364,1040999999,EUR,www.orionpharma.com,crm-1217\#r
ProSiebenSat.1 Media,DE,"Unterföhring, Germany",Broadcasting; Consumer Cyclicals; Cyclical Consumer Services; Mass media; Media; Media & Publishing,7188,3852000000,EUR,prosiebensat1.com,crm-1305\#r
JCDecaux,FR,,Außenwerbung,13030,,,www.jcdecaux.com,crm-0861\#r
Games Workshop,,"Nottingham, England",Leisure Goods; Miniature wargaming,,565000000,GBP,www.warhammer.com,crm-0656\#r
Lonza Group,CH,"Basel, Switzerland",Biotechnology & Medical Research; Chemistry; Healthcare; Pharmaceuticals & Medical Research; Pharmaceuticals biotechnology,18000,6720000000,CHF,lonza.com,crm-0980\#r
Royal Caribbean Group,US,"Miami, Florida","Consumer Cyclicals; Consumer Discretionary; Cyclical Consumer Services; Hospitality Travel Tourism; Hotels & Entertainment Services; Hotels, Motels & Cruise Lines",108000,17900000000,USD,royalcaribbeangroup.com,crm-1380\#r
LEG Immobilien,DE,"Düsseldorf, Germany",Financials; Real Estate; Real Estate Development & Operations; Real Estate Operations; Real estate,1400,,,leg-wohnen.de /en /corporation /,crm-0952\#r
Par Pacific Holdings,US,"Houston, Texas, U.S.",Energy; Oil and gas,863,1865000000,USD,parpacific.com,crm-1236\#r
A. O. Smith,US,"Milwaukee, Wisconsin, US",Industrials; Water technology,12700,3820000000,USD,www.aosmith.com,crm-0004\#r
Citigroup,US,"388 Greenwich Street New York City, U.S.",Banking & Investment Services; Banking Services; Banks; Financial services; Financials,229000,81140000000,USD,citigroup.com,crm-0358\#r
Global Payments,US,"Three Alliance Center Atlanta, Georgia, U.S.",Financials; Payment processing,27000,10100000000,USD,globalpayments.com,crm-0683\#r
Icade,FR,,Immobilien,1127,,,www.icade.fr,crm-0776\#r
CSX Corporation,US,"CSX Transportation Building, Jacksonville, Florida, U.S.","Freight & Logistics Services; Ground Freight & Logistics; Industrials; Railroads; Transport, real estate, technology; Transportation",23500,14500000000,USD,csx.com,crm-0421\#r
PC Connection,US,"Merrimack, New Hampshire, U.S.",Information Technology; Technology Distributors,2600,3200000000,USD,Official website,crm-1248\#r
Segro,GB,"London, England, UK",Commercial REITs; Financials; Property; Real Estate; Real estate investment trusts; Residential & Commercial RETIs,,726000000,GBP,www.segro.com,crm-1435\#r
T. Rowe Price,US,"1307 Point Street, Baltimore, Maryland, U.S., U.S.",Financials; Investment Management,8158,7090000000,USD,troweprice.com,crm-1572\#r
London Stock Exchange Group,GB,"Paternoster Square London, England, UK",Financial services,,9081000000,GBP,lseg.com,crm-0978\#r
Hewlett Packard Enterprise,US,"Spring, Houston, Texas, U.S.",Information Technology; Information technology,67000,34299999999,USD,hpe.com,crm-0739\#r
Enphase Energy,US,"Fremont, California, U.S.",High tech; Information Technology; Renewable Energy; Renewable energy; Solar Energy,2781,1330000000,USD,enphase.com,crm-0551\#r
MetaBank,US,"Sioux Falls, South Dakota, U.S.",Financial services; Financials,1193,704460000,USD,www.pathward.com,crm-1052\#r
E.ON,DE,"Essen, Germany",Electric utility; Energy; Utilities,69378,115660000000,EUR,www.eon.com,crm-0506\#r
ArcelorMittal,LU,"Luxembourg City, Luxembourg",Basic Materials; Metals & Mining; Mineral Resources; Steel; Steel industry,125416,62440000000,USD,corporate.arcelormittal.com,crm-0140\#r
"Goosehead Insurance, Inc.",US,"Westlake, Texas",Financials; Insurance Brokers,,,,,crm-0689\#r
Charter Communications,US,"Stamford, Connecticut, U.S.",Broadcasting; Cable & Other Pay Television Services; Consumer Cyclicals; Cyclical Consumer Services; Media & Publishing; Telecommunications Mass media ( Internet ),91900,54770000000,USD,corporate.charter.com,crm-0341\#r
Chiba Bank,JP,"Chiba Port, Chūō-ku, Chiba, Chiba Prefecture, Japan",Banking; Financial services,4394,,,www.chibabank.co.jp,crm-0346\#r
Citizens Financial Group,US,"Providence, Rhode Island, U.S.",Banking; Financials,17570,8224000000,USD,citizensbank.com,crm-0359\#r
Rubis SCA,FR,,Erdöl und -gas,3508,,,rubis.fr,crm-1384\#r
Vonovia,DE,"Bochum, Germany",Financials; Real Estate; Real Estate Development & Operations; Real Estate Operations; Real estate,10345,4400000000,EUR,vonovia.de,crm-1763\#r
St. James's Place plc,GB,"Cirencester, England, UK",Banking & Investment Services; Financial services; Financials; Investment Banking & Investment Services; Investment Management & Fund Operators; Wealth management,,3766400000,GBP,www.sjp.co.uk,crm-1512\#r
Wolverine World Wide,US,"Rockford, Michigan, U.S.",Apparel Accessories; Consumer Discretionary,4300,2680000000,USD,wolverineworldwide.com,crm-1805\#r
"Employers Holdings, Inc.",US,"Henderson, Nevada",Financials; Property & Casualty Insurance,,,,,crm-0535\#r
Sherwin-Williams,US,"1426 West 3rd Street, Cleveland, Ohio, United States",Basic Materials; Chemicals; Commodity Chemicals; Specialty chemicals,63890,23100000000,USD,sherwin-williams.com,crm-1453\#r
Sacyr,ES,"Madrid, Spain","Construction; Construction , Investment",15529,4548000000,EUR,www.sacyr.com,crm-1394\#r
Beiersdorf,DE,"Hamburg, Germany",Consumer Non-Cyclicals; Consumer goods; Personal & Household Products & Services; Personal Products,22678,9850000000,EUR,www.beiersdorf.com,crm-0226\#r
Helix Energy Solutions Group,US,"Houston, Texas, United States","Energy; Oil and Gas Equipment, Services",2280,873000000,USD,helixesg.com,crm-0730\#r
"Penguin Solutions, Inc.",US,"Milpitas, California",Information Technology; Semiconductors,,,,,crm-1254\#r
International Flavors & Fragrances,US,"New York City, United States",Materials; Specialty chemicals Research and development,22400,11500000000,USD,iff.com,crm-0826\#r
Gen Digital,US,"Tempe, Arizona, U.S. Prague, Czech Republic",Information Technology; Software,3500,3930000000,USD,www.gendigital.com,crm-0665\#r
HSBC,GB,"8 Canada Square, London, England, United Kingdom",Banking & Investment Services; Banking Services; Banks; Financial services; Financials,211000,64424000000,USD,hsbc.com,crm-0764\#r
RWE,DE,"Essen, Germany",Electricity generation; Energy; Multiline Utilities; Utilities,19792,29800000000,EUR,www.group.rwe /en,crm-1386\#r
Stewart Information Services Corporation,US,"Houston, Texas, United States",Financial services; Financials,6350,,,www.stewart.com,crm-1530\#r
Ziff Davis,US,"New York City, U.S.",Communication Services; Digital media and Internet,3800,1400000000,USD,ziffdavis.com,crm-1831\#r
Pitney Bowes,US,"27 Waterview Drive, Shelton, Connecticut, United States",Business services; Industrials,7200,2027000000,USD,pitneybowes.com,crm-1276\#r
Acushnet Company,US,"Fairhaven, MA, U.S.",Consumer Discretionary; Sports equipment,3000,,,acushnetgolf.com,crm-0027\#r
Intel,US,"Santa Clara, California, U.S.",Semiconductors; Semiconductors & Semiconductor Equipment; Technology; Technology Equipment,85100,52850000000,USD,intel.com,crm-0819\#r
Celanese,US,"Irving, Texas, U.S.",Basic Materials; Chemicals; Chemicals and advanced materials; Commodity Chemicals; Materials,12163,10280000000,USD,celanese.com,crm-0322\#r
Viavi Solutions,US,"Chandler, Arizona, U.S.",Communications Equipment; Information Technology,3600,1000000000,USD,viavisolutions.com,crm-1743\#r
Honeywell,US,"Charlotte, North Carolina, U.S.",Conglomerate; Industrial Conglomerates; Industrials,102000,38500000000,USD,www.honeywell.com,crm-0755\#r
McDonald's,US,"Chicago, Illinois, U.S.",Consumer Cyclicals; Cyclical Consumer Services; Food industry; Hotels & Entertainment Services; Restaurant; Restaurants & Bars,150000,25490000000,USD,mcdonalds.com corporate.mcdonalds.com,crm-1028\#r
M3 Inc.,,,Services,,,,,crm-0994\#r
Chemours,US,"Wilmington, Delaware, U.S.",Chemical; Materials,6000,5780000000,USD,chemours.com,crm-0343\#r
JFE Holdings,JP,"Uchisaiwaichō, Chiyoda-ku, Tokyo 100-0011, Japan",Steel,60439,3308000000000,JPY,Official website,crm-0865\#r
EQT AB,SE,"Regeringsgatan 25, Stockholm, Sweden",Financials; Investment management; Private Equity,1838,1600000000,EUR,www.eqtgroup.com,crm-0559\#r
"Innovex International, Inc.",US,"Houston, Texas",Energy; Oil & Gas Equipment & Services,,,,,crm-0807\#r
JTEKT,JP,"Osaka, Japan",Machinery,40756,,,jtekt.co.jp,crm-0873\#r
NBT Bank,US,"Norwich, New York, United States",Finance; Financials,2386,,,nbtbank.com,crm-1126\#r
Zalando,DE,"Berlin, Germany",Apparel & Accessories Retailers; Consumer Cyclicals; E-Commerce; E-commerce; Retailers; Specialty Retailers,15309,10600000000,EUR,zalando.com,crm-1829\#r
Akamai Technologies,US,"Cambridge, Massachusetts, U.S.",Information Technology; Internet Cloud computing,11000,4210000000,USD,akamai.com,crm-0066\#r
D'Ieteren,BE,"50 Rue du Mail, Brussels, Belgium",Business Services Industrials Mobility Data and Services Lifestyle Goods and Services; Consumer Discretionary,32951,,,www.dieterengroup.com,crm-0433\#r
"Interface, Inc.",US,"Atlanta, Georgia, U.S.",Industrials; Textile industry,4094,1320000000,USD,interface.com,crm-0824\#r
General Dynamics,US,"Reston, Virginia, United States",Aerospace; Arms industry Shipbuilding; Defense; Industrials,117000,52600000000,USD,gd.com,crm-0667\#r
Ionos,,,IT-Dienstleistungen,,,,www.ionos.de,crm-0837\#r
CarGurus,US,"Boston, Massachusetts, U.S.",Communication Services; Internet Automotive,,,,cargurus.com,crm-0303\#r
Kohl's,US,"Menomonee Falls, Wisconsin, U.S.",Consumer Discretionary; Retail,,,,www.kohls.com,crm-0914\#r
ASML Holding,NL,"Veldhoven, Netherlands",Semiconductor Equipment & Testing; Semiconductor industry; Semiconductors & Semiconductor Equipment; Technology; Technology Equipment,43395,28260000000,EUR,asml.com,crm-0163\#r
Sage Group,GB,"Newcastle upon Tyne, England, UK",Software; Software & IT Services; Software & computer services; Technology,11074,2513000000,GBP,www.sage.com,crm-1399\#r
Air Products,US,"Allentown, Pennsylvania, U.S.","Industrial gas , chemicals; Materials",21300,12040000000,USD,airproducts.com,crm-0060\#r
Masco,US,"Livonia, Michigan, U.S.",Industrials,18000,7830000000,USD,masco.com,crm-1016\#r
Johnson Controls,IE,"Cork, Ireland","Conglomerate; Electrical Components & Equipment; Industrial Goods; Industrials; Machinery, Equipment & Components",87000,23600000000,USD,www.johnsoncontrols.com,crm-0870\#r
Morgan Stanley,US,"Morgan Stanley Building New York City, U.S.",Banking & Investment Services; Financial services; Financials; Investment Banking & Brokerage Services; Investment Banking & Investment Services,83000,70600000000,USD,morganstanley.com,crm-1101\#r
National Vision Holdings,US,"Duluth, Georgia",Consumer Discretionary; Specialty Stores,,,,,crm-1122\#r
Schott Pharma,DE,"Mainz, Germany",Healthcare; Pharmaceuticals,4811,986000000,EUR,schott-pharma.com,crm-1423\#r
PG&E,US,"300 Lakeside Drive Oakland, California, U.S.",Electricity; Electricity Natural gas; Natural gas; Utilities,28400,24420000000,USD,pgecorp.com,crm-1264\#r
KSB SE & Co. KGaA,DE,"Frankenthal ( Rhineland-Palatinate ), Germany",Mechanical engineering,15713,,,ksb.com,crm-0931\#r
Valneva,FR,,Biotechnologie; Biotechnology,500,,,valneva.com,crm-1724\#r
The Hershey Company,US,"Hershey, Pennsylvania, U.S.",Confectionery; Consumer Non-Cyclicals; Consumer Staples; Food & Beverages; Food & Tobacco; Food Processing,17550,11700000000,USD,thehersheycompany.com,crm-1621\#r
Autotrader Group,GB,"Manchester, England, UK",Automotive trading via Internet and mobile; Internet Services; Media; Software & IT Services; Technology,,601100000,GBP,www.autotrader.co.uk,crm-0182\#r
Everest Group,BM,"Delaware, US",Financials; Insurance; Reinsurance,2428,12060000000,USD,everestglobal.com,crm-0577\#r
Marks & Spencer,,London,Food & drug retailing; Retail,63000,13816800000,GBP,marksandspencer.com,crm-1007\#r
Northern Trust,US,"Chicago, Illinois, U.S.",Financial services; Financials,25000,8090000000,USD,www.northerntrust.com,crm-1180\#r
Entergy,US,"Entergy Tower New Orleans, Louisiana, US",Energy industry; Utilities,12177,10113000000,USD,www.entergy.com,crm-0554\#r
Labcorp,US,"Burlington, North Carolina, U.S",Health Care; Health care,70000,13010000000,USD,labcorp.com,crm-0942\#r
Mitsubishi Heavy Industries,JP,"Marunouchi Nijūbashi Building, Marunouchi, Chiyoda, Tokyo, Japan",Energy Space Defense Aviation Logistics Engineering Data Center; Machinery,100153,4657100000000,JPY,www.mhi.com,crm-1077\#r
L'Oréal,FR,"Clichy, France",Consumer Defensive; Consumer Non-Cyclicals; Consumer goods; Personal & Household Products & Services; Personal Products,90000,43480000000,EUR,loreal.com,crm-0939\#r
Smith & Nephew,GB,"Watford, England","Health care equipment & supplies; Healthcare; Healthcare Equipment & Supplies; Healthcare Services; Medical Equipment, Supplies & Distribution; Medical equipment",18000,6164000000,USD,www.smith-nephew.com,crm-1484\#r
Hormel Foods,US,"Austin, Minnesota, U.S.",Consumer Staples; Food processing,20000,12100000000,USD,hormelfoods.com,crm-0757\#r
Balchem Corporation,US,"Montvale, New Jersey",Materials; Specialty Chemicals,,,,,crm-0200\#r
Insulet Corporation,US,"Acton, Massachusetts",Health Care,,,,,crm-0816\#r
Convatec,GB,"London, England, UK",Health care equipment & supplies; Medical devices,10000,2439000000,USD,convatecgroup.com,crm-0397\#r
FANUC,JP,"Oshino-mura, Minamitsuru-gun, Yamanashi Prefecture, Japan",Electric machinery; Manufacturing Robotics,8256,795300000000,JPY,Official website,crm-0599\#r
SAP,DE,"Walldorf, Baden-Württemberg, Germany",Enterprise software Business software Cloud computing Consulting; Software; Software & IT Services; Technology,110650,36800000000,EUR,sap.com,crm-1410\#r
"Grid Dynamics Holdings, Inc.",US,"San Ramon, California",IT Consulting & Other Services; Information Technology,,,,,crm-0694\#r
National Presto Industries,US,"Eau Claire, Wisconsin, United States",Consumer products; Industrials,,,,www.gopresto.com/,crm-1121\#r
Pfizer,US,"The Spiral, New York City, US",Health Care; Healthcare; Pharmaceutical Biotechnology; Pharmaceuticals; Pharmaceuticals & Medical Research,88000,63600000000,USD,www.pfizer.com,crm-1263\#r
Toppan Printing,JP,"Taitō, Taitō, Tokyo, Japan",Other manufacturing; Printing,48878,15793000000,USD,www.holdings.toppan.com /en / (in English),crm-1653\#r
J.B. Hunt,US,"Lowell, Arkansas, U.S.",Industrials,34718,12830000000,USD,JBHunt.com,crm-0849\#r
Springer Nature,,London (global) Berlin (corporate) New York City (sales),Academic publishing; Publishing,10000,2100000000,USD,springernature.com,crm-1508\#r
Ube Industries,JP,"Seavans North Building, 1-2-1, Shibaura, Minato-ku, Tokyo 105-8449, Japan ( Tokyo head office ) 1978-96 Kogushi, Ube, Yamaguchi 755-8633, Japan ( Ube head office )",Chemicals,9849,6300000000,USD,Official website,crm-1683\#r
Renasant Bank,US,"Tupelo, Mississippi, U.S.",Finance and insurance Securities; Financials,3200,1091000000,USD,renasantbank.com,crm-1350\#r
Nichirei,GB,"Tsukiji, Chūō, Tokyo, Japan","Foods; Processed foods , marine products, meat and poultry products, logistics, real estate , biosciences",15296,,,www.nichirei.co.jp /english /,crm-1149\#r
Hitachi Construction Machinery,JP,"16-1, Higashiueno 2-chome, Taito-ku, Tokyo, Japan",Machinery,21814,753947000000,JPY,www.hitachicm.com,crm-0748\#r
Covivio,FR,,Commercial Real Estate; Immobilien,922,,,www.covivio.eu,crm-0410\#r
Benchmark Electronics,US,"Tempe, AZ",Electronics manufacturing services; Information Technology,20000,2656000000,USD,www.bench.com,crm-0227\#r
CenterPoint Energy,US,"CenterPoint Energy Tower Houston, Texas, U.S.",Utilities,8827,7418000000,USD,www.centerpointenergy.com,crm-0326\#r
Deutz AG,DE,"Cologne, Germany","Industrial Goods; Industrial Machinery & Equipment; Industrials; Machinery, Equipment & Components; Mechanical engineering",5284,2104800000,EUR,www.deutz.com,crm-0470\#r
Casella Waste Systems,US,"Rutland, Vermont, United States",Industrials; Waste management,4000,,,www.casella.com,crm-0313\#r
Universal Corporation,US,"Richmond, Virginia, United States",Consumer Staples; Tobacco,,,,www.universalcorp.com,crm-1712\#r
Eneos Holdings,JP,"Ōtemachi, Chiyoda, Tokyo, Japan",Oil and gas Mining and metals; Petroleum,24691,,,www.hd.eneos.co.jp,crm-0543\#r
Dave & Buster's,US,"Dallas, Texas, U.S.",Consumer Discretionary; Entertainment/Restaurant (Eatertainment),,,,www.daveandbusters.com,crm-0449\#r
Marcus & Millichap,US,"Calabasas, California, U.S.",Commercial real estate; Real Estate,1800,755200000,USD,marcusmillichap.com,crm-1004\#r
Old Dominion Freight Line,US,"Thomasville, North Carolina, U.S.",Transportation; Trucking Freight/Courier Services,21895,5810000000,USD,odfl.com,crm-1204\#r
First Bancorp,US,"Southern Pines, North Carolina, United States",Financial services; Financials,,,,localfirstbank.com,crm-0610\#r
Mitsubishi Materials,JP,"Chiyoda-ku, Tokyo, Japan",Metals; Nonferrous metals,18323,14360000000,USD,Official website,crm-1078\#r
Deckers Brands,US,"Goleta, California, U.S.",Consumer Discretionary,5500,4990000000,USD,deckers.com,crm-0452\#r
Nomura Research Institute,JP,"Otemachi Financial City Grand Cube, 1-9-2 Ōtemachi, Chiyoda, Tokyo, Japan","Economic and industry research, Consulting & IT consulting; Services",6353,4520000000,USD,Nomura Research Institute,crm-1173\#r
Central Pacific Financial Corp.,US,"Honolulu, Hawaii, U.S.",Financials; Regional Banks,,,,,crm-0331\#r
Analog Devices,US,"Wilmington, Massachusetts, U.S.",Semiconductors; Semiconductors & Semiconductor Equipment; Technology; Technology Equipment,24500,11020000000,USD,analog.com,crm-0121\#r
"Cohu, Inc.",US,"Poway, California",Information Technology; Semiconductor Materials & Equipment,,,,,crm-0376\#r
"Certara, Inc.",US,"Princeton, New Jersey",Health Care; Health Care Technology,,,,,crm-0335\#r
Hilton Worldwide,US,"Tysons, Virginia, U.S.",Consumer Discretionary; Hospitality,178000,11200000000,USD,hilton.com,crm-0744\#r
TrustCo Bank,US,"Glenville, New York, U.S.",Banking; Financials,737,,,trustcobank.com,crm-1675\#r
Saint-Gobain,FR,"La Défense, Courbevoie ( Hauts-de-Seine ), France",Building materials; Construction Supplies & Fixtures; Consumer Cyclicals; Cyclical Consumer Products; Homebuilding / Household Goods; Industrials,159145,47940000000,EUR,saint-gobain.com,crm-1401\#r
Befesa,ES,"Seville, Spain","Engineering & construction in the infrastructure, energy and water sectors.; Waste management",15260,1069000000,EUR,abengoa.com,crm-0225\#r
Argan,,,Immobilien,,,,,crm-0147\#r
Robertet,,,Riechstoffe,,,,www.robertet.com,crm-1370\#r
Cewe,DE,"Oldenburg, Germany",Commercial Printing Services; Industrial & Commercial Services; Industrials; Printing; Professional & Commercial Services; photographic processing commercial printing,3731,,,https://www.cewe.de,crm-0336\#r
"Hannon Armstrong Sustainable Infrastructure Capital, Inc.",US,"Annapolis, Maryland",Financials; Specialized Finance,,,,,crm-0711\#r
Idexx Laboratories,US,"Westbrook, Maine, U.S.","Biotechnology; Healthcare; Healthcare Equipment & Supplies; Healthcare Services; Medical Equipment, Supplies & Distribution",11000,4300000000,USD,idexx.com,crm-0783\#r
Verisign,US,"Reston, Virginia, U.S.","Information Technology; Internet , telecommunications",928,1660000000,USD,verisign.com,crm-1732\#r
LGI Homes,US,"The Woodlands, Texas, U.S.",Construction; Consumer Discretionary,1001,1800000000,USD,lgihomes.com,crm-0962\#r
Carvana,US,"Tempe, Arizona, U.S.",Consumer Discretionary; E-commerce,23100,20300000000,USD,carvana.com,crm-0312\#r
UCB,BE,"Brussels, Belgium",Health Care; Pharmaceuticals,7600,5777000000,EUR,www.ucb.com,crm-1687\#r
Takashimaya,JP,"Nankai Building, Chūō-ku, Osaka, Japan",Retail; Retailing,7223,761100000000,JPY,takashimaya.co.jp takashimaya-global.com,crm-1577\#r
Fiserv,US,"Milwaukee, Wisconsin, U.S.",Financials,38000,20500000000,USD,fiserv.com,crm-0619\#r
"Tapestry, Inc.",US,"10 Hudson Yards New York City, US",Consumer Discretionary; Fashion accessories,19000,7010000000,USD,tapestry.com,crm-1584\#r
Northrop Grumman,US,"West Falls Church, Virginia, U.S.","Aerospace , defense; Industrials",95000,41900000000,USD,www.northropgrumman.com,crm-1181\#r
"Cavco Industries, Inc.",US,"Phoenix, Arizona",Consumer Discretionary; Homebuilding,,,,,crm-0318\#r
Alkermes,IE,"Dublin, Ireland",Biotechnology; Health Care,2100,1100000000,USD,www.alkermes.com,crm-0078\#r
TJX Companies,US,"Framingham, Massachusetts, United States",Consumer Discretionary; Retail,349000,54220000000,USD,tjx.com,crm-1637\#r
World Kinect Corporation,US,"Doral, Florida",Energy; Oil & Gas Refining & Marketing,,,,,crm-1808\#r
Isuzu,JP,"Yokohama Gate Tower, Nishi-ku, Yokohama, Kanagawa Prefecture, Japan",Automotive; Manufacturing,8056,3195530000000,JPY,www.isuzu.co.jp /world /,crm-0844\#r
Carnival Corporation & plc,US,"Doral, Florida, U.S. (Operations: Doral, Florida, U.S.) Carnival House, Southampton, United Kingdom Legal domicile of Carnival Corporation: Panama","Consumer Cyclicals; Consumer Discretionary; Cyclical Consumer Services; Hospitality , tourism; Hotels & Entertainment Services; Hotels, Motels & Cruise Lines",101000,26622000000,USD,www.carnivalcorp.com,crm-0307\#r
DiamondRock Hospitality Company,US,"Bethesda, Maryland",Hotel & Resort REITs; Real Estate,,,,,crm-0475\#r
"Marten Transport, Ltd.",US,"Mondovi, Wisconsin, U.S.",Freight transport; Industrials,,,,www.marten.com,crm-1011\#r
Investor AB,SE,"Stockholm, Sweden",Financials; Holding Companies; Industrial holding company,73,,,www.investorab.com,crm-0835\#r
RingCentral,US,"Belmont, California, U.S.",Cloud computing -based business phone systems; Information Technology,3126,2400000000,USD,ringcentral.com,crm-1367\#r
Textron,US,"Textron Tower, Providence, Rhode Island, US",Aerospace Automotive Defense; Aerospace industry; Automotive industry; Defence industry; Industrials,34000,13700000000,USD,textron.com,crm-1609\#r
Tele2,SE,"Stockholm, Sweden",Communication Services; Telecommunications,4328,,,tele2.com,crm-1593\#r
Naturgy,ES,"Barcelona (administrative), Madrid (legal)",Energy; Natural gas utility; Regulated Gas,18780,23306000000,EUR,www.naturgy.com,crm-1123\#r
Worthington Industries,US,"Columbus, Ohio, United States",Building products Consumer products; Industrials,6000,1200000000,USD,worthingtonenterprises.com,crm-1809\#r
Epiroc,SE,"Nacka, Sweden",Industrials; Mining and infrastructure,18056,,,epirocgroup.com epiroc.com,crm-0557\#r
Allegion,IE,"Dublin, Ireland","Communications & Networking; Industrials; Security , Access control; Technology; Technology Equipment",14400,3770000000,USD,allegion.com,crm-0081\#r
Centrica,GB,"Windsor, Berkshire, England, UK",Multiline Utilities; Multiline utilities; Utilities,21000,21566000000,GBP,www.centrica.com,crm-0332\#r
Keyence,JP,"Osaka, Japan",Electric machinery; Electronics,8380,4937000000,USD,Official website,crm-0897\#r
Diamondback Energy,US,"Midland, Texas, United States",Energy; Fossil Fuels; Oil & Gas; Oil & Gas Exploration and Production; Oil & Gas Production; Petroleum industry,1983,11070000000,USD,www.diamondbackenergy.com,crm-0474\#r
Amentum,US,"Chantilly, Virginia, U.S.","Industrials; National security , defense , healthcare , engineering",53000,14400000000,USD,amentum.com,crm-0100\#r
McCormick & Company,US,"Hunt Valley, Maryland, U.S.",Consumer Staples; Processed & Packaged goods,14100,6840000000,USD,mccormickcorporation.com,crm-1027\#r
NetApp,US,"San Jose, California, U.S.",Cloud computing Storage device; Information Technology,11700,6570000000,USD,www.netapp.com,crm-1136\#r
Zurich Insurance Group,CH,"Zürich, Switzerland",Financial services; Financials; Insurance; Multiline Insurance & Brokers,56000,69870000000,USD,www.zurich.com,crm-1836\#r
Vici Properties,US,"New York City, U.S.",Real Estate; Real estate investment trust,27,3850000000,USD,viciproperties.com,crm-1745\#r
TE Connectivity,IE,"Galway, Ireland (incorporation) Berwyn, Pennsylvania, United States (executive)",Information Technology; electronics industry,93000,17260000000,USD,te.com,crm-1588\#r
Itron,US,"Liberty Lake, Washington, United States",Information Technology; Technology,5635,2000000000,USD,,crm-0846\#r
Nokia,FI,"Espoo, Finland",Communications & Networking; Information Technology; Technology; Technology Equipment; Telecommunications Technology Electronics,78434,19220000000,EUR,nokia.com,crm-1170\#r
"Ichor Holdings, Ltd.",US,"Fremont, California",Information Technology; Semiconductor Materials & Equipment,,,,,crm-0778\#r
Equinix,US,"Redwood City, California, United States",Commercial REITs; Financials; Internet; Real Estate; Residential & Commercial RETIs,13716,9220000000,USD,equinix.com,crm-0562\#r
Capitol Federal Savings Bank,US,"Topeka, Kansas, U.S.",Financial services; Financials,649,188300000,USD,www.capfed.com,crm-0298\#r
"Century Communities, Inc.",US,"Greenwood Village, Colorado",Consumer Discretionary; Homebuilding,,,,,crm-0334\#r
First BanCorp,US,"San Juan, Puerto Rico",Banking Financial services; Financials,3000,,,www.1firstbank.com,crm-0611\#r
Japan Steel Works,JP,"Gate City Ohsaki-West Tower, 11-1, Osaki 1-chome, Shinagawa-ku, Tokyo 141-0032, Japan",Industrial machinery; Machinery,4804,2346000000,USD,Official website,crm-0857\#r
Norma Group,DE,,"Industrial Goods; Industrial Machinery & Equipment; Industrials; Machinery; Machinery, Equipment & Components",8521,,,www.normagroup.com,crm-1178\#r
"Supernus Pharmaceuticals, Inc.",US,"Rockville, Maryland",Health Care; Pharmaceuticals,,,,,crm-1556\#r
Standard Motor Products,US,"Long Island City, New York, U.S.",Automobile; Consumer Discretionary,6100,1500000000,USD,smpcorp.com,crm-1518\#r
Suzuki,GB,"Takatsuka, Chūō-ku, Hamamatsu, Shizuoka, Japan",Automotive,69193,5370000000000,JPY,globalsuzuki.com,crm-1558\#r
Seacoast Banking Corporation of Florida,US,"Stuart, Florida",Financials; Regional Banks,,,,,crm-1429\#r
Victory Capital,US,"San Antonio, Texas, United States",Financial services; Financials,512,854800000,USD,www.vcm.com,crm-1748\#r
Bristol Myers Squibb,US,"Princeton, New Jersey, U.S. (registered) Lawrenceville, New Jersey, U.S. (corporate)",Health Care; Healthcare; Pharmaceuticals; Pharmaceuticals & Medical Research,34100,48300000000,USD,bms.com,crm-0265\#r
Hubbell Incorporated,US,"Shelton, Connecticut, United States",Electronics Public utility; Industrials,17700,5630000000,USD,hubbell.com,crm-0766\#r
Tesco,GB,"Tesco House, Shire Park, Kestrel Way, Welwyn Garden City, Hertfordshire, England, UK",Consumer Non-Cyclicals; Food & Drug Retailing; Food & drug retailing; Food Retail & Distribution; Retail,330000,69191000000,GBP,tesco.com tescoplc.com,crm-1605\#r
Deluxe Corporation,US,"801 South Marquette Avenue Minneapolis, Minnesota, United States 55402",Financial services; Industrials,4981,2120000000,USD,www.deluxe.com,crm-0456\#r
Baycurrent Inc.,,,Services,,,,,crm-0219\#r
Las Vegas Sands,US,"Las Vegas, Nevada, U.S.","Consumer Discretionary; Hospitality , tourism, integrated resorts",40300,11300000000,USD,sands.com,crm-0949\#r
SiTime,US,"Santa Clara, California, U.S.",Information Technology; Semiconductor,377,283610000,USD,sitime.com,crm-1473\#r
Lennar,US,"Miami, Florida, U.S.",Consumer Discretionary; Home construction,12532,34189999999,USD,lennar.com,crm-0959\#r
"LTC Properties, Inc.",US,"Westlake Village, California",Health Care REITs; Real Estate,,,,,crm-0984\#r
Protolabs,US,"Maple Plain, Minnesota, U.S.",Industrial Machinery & Supplies & Components; Industrials,2300,501000000,USD,www.protolabs.com,crm-1308\#r
Principal Financial Group,US,"Des Moines, Iowa, U.S.","Financials; Insurance, Financial Services",18600,14263000000,USD,principal.com,crm-1295\#r
"Saul Centers, Inc.",US,"Bethesda, Maryland",Real Estate; Retail REITs,,,,,crm-1414\#r
UPM,FI,"Helsinki, Finland","Materials; Paper , pulp and timber",17200,11720000000,EUR,www.upm.com,crm-1717\#r
Intercontinental Exchange,US,"Atlanta, Georgia, U.S.",Banking & Investment Services; Business services Financial services Financial markets Technology; Financial & Commodity Market Operators; Financials; Investment Banking & Investment Services,12844,9931000000,USD,ice.com,crm-0822\#r
Takeda Pharmaceutical Company,JP,"Nihonbashi, Chuo, Tokyo, Japan",Pharmaceuticals,49578,4030000000000,JPY,www.takeda.com,crm-1579\#r
Orix,JP,"World Trade Center Building, SOUTH TOWER, Hamamatsucho, Minato, Tokyo ORIX Hommachi Building, Nishi-Hommachi, Nishi-ku, Osaka, Japan",Financial services; Other financial services,32235,2520300000000,JPY,www.orix.co.jp /grp /en /,crm-1218\#r
United Internet,DE,Germany,Integrated Telecommunications Services; Telecommunications; Telecommunications Services,10000,5646000000,EUR,www.united-internet.com,crm-1703\#r
"Vir Biotechnology, Inc.",US,"San Francisco, California",Biotechnology; Health Care,,,,,crm-1750\#r
HP Inc.,US,"Stanford Research Park, Palo Alto, California, U.S.","Computer Hardware; Computers, Phones & Household Electronics; Information Technology; Information technology; Technology; Technology Equipment",55000,55290000000,USD,hp.com,crm-0763\#r
EagleBank,US,"Bethesda, Maryland",Financial services; Financials,454,309000000,USD,eaglebankcorp.com,crm-0507\#r
Ciena,US,"Hanover, Maryland, U.S.",Information Technology; Networking systems & software,9080,4770000000,USD,ciena.com,crm-0352\#r
Mitsui Mining & Smelting,JP,Japan,Nonferrous metals,814000,,,www.mitsui.com /jp /en /index.html,crm-1084\#r
Barratt Redrow,GB,"Coalville, England, UK",Consumer Cyclicals; Cyclical Consumer Products; Homebuilding; Homebuilding / Household Goods; Housebuilding; Household goods & home construction,7756,5578300000,GBP,www.barrattredrow.co.uk,crm-0216\#r
Clear Secure,US,"New York, New York, U.S.",Identity verification; Information Technology,4022,770000000,USD,clearme.com,crm-0363\#r
Otter Tail Corporation,US,"Fergus Falls, Minnesota",Electric Utilities; Utilities,2500,,,ottertail.com,crm-1224\#r
Western Union,US,"Denver, Colorado, U.S.",Financial services; Financials,9100,4360000000,USD,westernunion.com,crm-1792\#r
"Community Bank, N.A.",US,"DeWitt, New York, U.S.",Banking; Financials,,,,cbna.com,crm-0383\#r
Palantir Technologies,US,"Miami, Florida, U.S.",Computer Software; Software,4429,4475000000,USD,palantir.com,crm-1231\#r
Blackstone Inc.,US,"345 Park Avenue New York City, U.S.",Financial services; Financials,5285,14500000000,USD,blackstone.com,crm-0241\#r
Renault,FR,"Boulogne-Billancourt, Île-de-France, France",Auto & Truck Manufacturers; Automobiles & Auto Parts; Automotive; Consumer Cyclical; Consumer Cyclicals,170158,52370000000,EUR,renaultgroup.com,crm-1351\#r
Steve Madden,US,"52-16 Barnett Ave. Long Island City, New York City, U.S.",Consumer Discretionary; Footwear & accessories,4200,1980000000,USD,stevemadden.com,crm-1529\#r
Grenke,DE,"Baden-Baden, Germany",Banking & Investment Services; Banking Services; Corporate Financials; Financial services; Financials; Leasing,2068,3460000000,EUR,www.grenke.de,crm-0693\#r
Kuraray,JP,"Ote Center Building,1-1-3, Ōtemachi, Chiyoda-ku, Tokyo 100-8115, Japan ( Tokyo head office ) Umeda Hankyu Building Office Tower, 8-1, Kakudacho, Kita-ku, Osaka 530-8611, Japan ( Osaka head office )",Chemicals,11219,,,Official website,crm-0935\#r
Alphabet Inc.,US,"Googleplex, Mountain View, California, United States",Computer Software; Information technology; Internet Services; Software & IT Services; Technology,190820,402872000000,USD,abc.xyz,crm-0089\#r
Iberdrola,ES,"Iberdrola Tower, Bilbao, Spain",Electric Utilities; Electric Utilities & IPPs; Electric utility; Utilities,42200,44739000000,EUR,iberdrola.com,crm-0774\#r
Sapporo Breweries,JP,"Ebisu, Shibuya, Tokyo, Japan",Alcoholic beverage Food Beverages; Foods,,,,www.sapporoholdings.jp /english /,crm-1411\#r
Cadence Design Systems,US,"San Jose, California, U.S.",Computer Software; Software; Software & IT Services; Technology,11700,4640000000,USD,cadence.com,crm-0285\#r
EOG Resources,US,"Heritage Plaza Houston, Texas, U.S.",Energy; Petroleum industry,2900,,,www.eogresources.com,crm-0555\#r
Berkeley Group Holdings,GB,"Cobham, England, UK",Consumer Cyclicals; Cyclical Consumer Products; Homebuilding; Homebuilding / Household Goods; Housebuilding; Household goods & home construction,2532,2486500000,GBP,www.berkeleygroup.co.uk,crm-0228\#r
American Electric Power,US,"AEP Building, Columbus, Ohio, U.S.",Electric Utilities; Electric Utilities & IPPs; Electric utilities; Utilities,16330,19720000000,USD,www.aep.com,crm-0105\#r
ADP,US,"Roseland, New Jersey, U.S.",Business services Software; Diversified Commercial Services; IT Services & Consulting; Software & IT Services; Technology,67000,20600000000,USD,adp.com,crm-0039\#r
PVA TePla,DE,"Wettenberg, Hesse, Germany",Machinery,553,,,www.pvatepla.com,crm-1320\#r
Sekisui House,JP,"Umeda Sky Building, Osaka, Japan",Construction; Real estate,,,,www.sekisuihouse.co.jp/english,crm-1437\#r
UniFirst,US,"Wilmington, Massachusetts, U.S.","Apparel industry , Workwear , Uniform service; Industrials",14000,2000000000,USD,unifirst.com,crm-1697\#r
Phillips Edison & Company,US,"11501 Northlake Drive, Cincinnati, Ohio",Real Estate; Real Estate Investment Trust,290,519400000,USD,phillipsedison.com,crm-1269\#r
Tosoh,JP,"3-8-2, Shiba, Minato-Ku, Tokyo 105-8623, Japan",Chemicals,11268,7107000000,USD,Official website,crm-1655\#r
"Waste Management, Inc.",US,"Houston, Texas, U.S.",Industrials; Waste management,48000,20426000000,USD,wm.com,crm-1777\#r
Airtel Africa,GB,"London, England",Telecommunication; Telecommunications; Telecommunications services,25000,4955000000,USD,airtel.africa,crm-0063\#r
Freshpet,US,"Bedminster, New Jersey, U.S.",Consumer Staples; Pet food,591,318790000,USD,freshpet.com,crm-0644\#r
"Ultra Clean Holdings, Inc.",US,"Hayward, California",Information Technology; Semiconductor Materials & Equipment,,,,,crm-1691\#r
Neste,FI,"Espoo, Finland",Energy; Fossil Fuels; Oil & Gas; Oil and gas industry,4872,15148000000,EUR,www.neste.com,crm-1134\#r
QuinStreet,US,"Foster City, California, U.S.","Communication Services; Performance marketing, media online",937,580000000,USD,www.quinstreet.com,crm-1331\#r
Ball Corporation,US,"Westminster, Colorado, U.S.",Applied Resources; Basic Materials; Containers & Packaging; Materials; Non-Paper Containers & Packaging; Packaging,16000,11800000000,USD,ball.com,crm-0201\#r
Standard Chartered,GB,"1 Basinghall Avenue, London, England, UK",Banking & Investment Services; Banking Services; Banks; Financial services; Financials,83000,20942000000,USD,sc.com,crm-1517\#r
Rogers Corporation,US,"Chandler, Arizona, United States",Advanced specialty materials; Information Technology,,830100000,USD,www.rogerscorp.com,crm-1374\#r
Eckert & Ziegler,DE,,Medical equipment,828,,,www.ezag.de,crm-0515\#r
Melrose Industries,GB,"Birmingham, England, UK","Aerospace; Aerospace & defence; Electrical Components & Equipment; Industrial Goods; Industrials; Machinery, Equipment & Components",16000,3589000000,GBP,melroseplc.net,crm-1037\#r
Yaskawa Electric Corporation,JP,"2-1 Kurosakishiroishi, Yahatanishi-ku, Kitakyushu 806-0004 Japan",Electric machinery; Electrical equipment Robotics,15287,448500000000,JPY,https://www.yaskawa.co.jp/en/ Official website],crm-1823\#r
PriceSmart,US,"San Diego, California, U.S.",Consumer Staples; Consumer Staples Merchandise Retail,7903,2900000000,USD,pricesmart.com,crm-1293\#r
BNP Paribas,FR,"20 Boulevard des Italiens Paris, France",Banking & Investment Services; Banking Services; Banks; Financial Services; Financial services; Financials,178000,48830000000,EUR,group.bnpparibas /en /,crm-0246\#r
"RPC, Inc.",US,"Atlanta, Georgia",Energy; Oil & Gas Equipment & Services,,,,,crm-1381\#r
Caesars Entertainment,US,"Reno, Nevada, U.S.",Consumer Discretionary; Gambling hospitality,50000,11200000000,USD,caesars.com,crm-0286\#r
Simon Property Group,US,"Indianapolis, Indiana, U.S.",Commercial REITs; Financials; Real Estate; Real estate investment trust; Residential & Commercial RETIs,3000,5960000000,USD,simon.com,crm-1470\#r
Nippon Telegraph & Telephone,JP,"Ōtemachi, Chiyoda, Tokyo, Japan",Communications; Telecommunications,341321,13700000000000,JPY,group.ntt /en / global.ntt,crm-1158\#r
Ferrari,NL,"Maranello, Emilia-Romagna, Italy Modena, Emilia-Romagna, Italy ( seat )",Automotive; Consumer Discretionary,5435,6677000000,EUR,ferrari.com,crm-0606\#r
Hasbro,US,"Pawtucket, Rhode Island, U.S.",Consumer Discretionary; Toys and entertainment,5600,4136000000,USD,shop.hasbro.com corporate.hasbro.com,crm-0716\#r
Eversource Energy,US,"300 Cadwell Drive Springfield, Massachusetts, U.S. 56 Prospect Street Hartford, Connecticut, U.S. Boston, Massachusetts, U.S.",Electric Utilities; Electric Utilities & IPPs; Utilities; Utility,10680,11900000000,USD,eversource.com,crm-0579\#r
Hilltop Holdings Inc.,US,"6565 Hillcrest Ave Dallas, Texas, U.S.",Financial services; Financials,3650,,,hilltop.com,crm-0743\#r
Socionext,JP,"Nomura Real Estate Shin-Yokohama Building 2-10-23 Shin-Yokohama, Kōhoku-ku, Yokohama, Japan",Electric machinery; Semiconductor,2500,,,www.socionext.com /en /,crm-1487\#r
Fortinet,US,"Sunnyvale, California, U.S.",Cloud Security Cybersecurity Network Security; Computer Peripheral Equipment; IT Services & Consulting; Software & IT Services; Technology,14138,5960000000,USD,fortinet.com,crm-0625\#r
Seagate Technology,IE,"Fremont, California, United States (operational) Dublin, Ireland (legal domicile)","Computer Hardware; Computer storage; Computers, Phones & Household Electronics; Electronic Components; Technology; Technology Equipment",30000,9100000000,USD,seagate.com,crm-1430\#r
C.H. Robinson,US,"Eden Prairie, Minnesota, U.S.",Industrials; Transportation Logistics,12803,17700000000,USD,chrobinson.com,crm-0282\#r
CMS Energy,US,"Jackson, Michigan, U.S.",Energy; Utilities,8324,7520000000,USD,cmsenergy.com,crm-0368\#r
"John B. Sanfilippo & Son, Inc.",US,"Elgin, Illinois",Consumer Staples; Packaged Foods & Meats,,,,,crm-0867\#r
WillScot Holdings Corp.,US,"Phoenix, Arizona",Industrials; Office Services & Supplies,,,,,crm-1800\#r
Edwards Lifesciences,US,"Irvine, California, U.S.",Health Care; Medical technology,15800,5440000000,USD,edwards.com,crm-0520\#r
Inmobiliaria Colonial,ES,"Barcelona, Spain",Commercial REITs; Financials; Real Estate; Real Estate Development & Operations; Real Estate Operations; Real estate; Residential & Commercial RETIs,10763,354514000,EUR,www.inmocolonial.com,crm-0804\#r
Mercado Libre,,"Buenos Aires, Argentina",Catalog/Specialty Distribution; E-commerce,84207,20780000000,USD,mercadolibre.com,crm-1038\#r
Schlumberger,US,"Paris, France ; Houston, Texas ; United States; London, UK ; The Hague, Netherlands.",Energy; Fossil Fuels; Oil & Gas Related Equipment and Services; Oil Related Services and Equipment; Oilfield services and equipment suppliers,111000,36290000000,USD,www.slb.com,crm-1419\#r
Ecolab,US,"Saint Paul, Minnesota, U.S.","Chemicals , Service , Water Management , Food Safety , Infection Prevention; Materials",48000,16100000000,USD,ecolab.com,crm-0516\#r
"Amn Healthcare Services, Inc.",US,"Dallas, Texas",Health Care; Health Care Services,,,,,crm-0117\#r
Penn Entertainment,US,"Wyomissing, Pennsylvania, U.S.",Casinos Horse racing Sports Entertainment iGaming; Consumer Discretionary,21875,6500000000,USD,pennentertainment.com,crm-1255\#r
The Trade Desk,US,"Ventura, California, United States",Communication Services; Digital marketing Online advertising Software SaaS,3900,2440000000,USD,thetradedesk.com,crm-1627\#r
Brinker International Inc,US,"Dallas, Texas, U.S.",Consumer Discretionary; Restaurant,62200,2905000000,USD,brinker.com,crm-0264\#r
Quanta Services,US,"Williams Tower Houston, Texas",Industrials,40000,29940000000,USD,quantaservices.com,crm-1328\#r
Bénéteau,,,"Freizeitprodukte, Yachtbau",,,,,crm-0281\#r
Hiscox,,"Hamilton, Bermuda",Insurance; Non-life Insurance,,4883700000,GBP,hiscoxgroup.com,crm-0746\#r
Pinduoduo,CN,"Shanghai, China",EDP Services; Internet; Internet Agriculture,17403,54000000000,USD,pinduoduo.com,crm-1273\#r
REX American Resources,US,"Dayton, Ohio, U.S.",Basic materials; Energy,,695690000,USD,www.rexamerican.com,crm-1361\#r
Kuehne + Nagel,CH,"Schindellegi ( canton of Schwyz ), Switzerland",Logistics; Transport Logistics,96863,24800000000,CHF,kuehne-nagel.com,crm-0933\#r
Japan Airlines,JP,"Shinagawa, Tokyo, Japan",Air transport,,,,jal.co.jp/ar,crm-0854\#r
CaixaBank,ES,"Valencia, Spain (registered office) Barcelona, Spain (operations office) Madrid, Spain (operations office)",Banking & Investment Services; Banking Services; Banks; Financial Services; Financial services; Financials,45005,,,www.caixabank.com,crm-0287\#r
"KKR Real Estate Finance Trust, Inc.",US,"New York City, New York",Financials; Mortgage REITs,,,,,crm-0907\#r
Hino Motors,JP,"Hino, Tokyo, Japan",Automotive,34231,1507336000000,JPY,www.hino-global.com,crm-0745\#r
Boston Scientific,US,"Marlborough, Massachusetts, U.S.",Advanced Medical Equipment & Technology; Health Care; Healthcare; Healthcare Equipment & Supplies; Healthcare Services; Medical device,59000,20100000000,USD,bostonscientific.com,crm-0255\#r
Cathay General Bancorp,US,"Los Angeles, California, US",Finance and Insurance; Financials,1100,537400000,USD,cathaybank.com,crm-0317\#r
Hella,DE,"Lippstadt, Germany","Auto, Truck & Motorcycle Parts; Automobiles & Auto Parts; Automotive; Automotive parts; Consumer Cyclicals",37770,,,www.hella.com,crm-0731\#r
American International Group,US,"1271 Avenue of the Americas, New York City, New York, U.S.",Financial services; Financials; Insurance; Multiline Insurance & Brokers,22000,,,aig.com,crm-0107\#r
NTN Corporation,JP,"3-6-32, Nakanoshima, Kita-ku, Osaka 530-0005, Japan",Machinery; Manufacturing,24665,6030000000,USD,Official website,crm-1188\#r
Valmet,FI,"Espoo, Finland","Industrial Goods; Industrial Machinery & Equipment; Industrials; Machinery, Equipment & Components; Technology, services & automation solutions for pulp, paper, energy sectors and various process industries",18500,5216000000,EUR,www.valmet.com,crm-1723\#r
"Kulicke and Soffa Industries, Inc.",SG,"Serangoon,North-East Region, Singapore",Information Technology; Semiconductor Materials & Equipment,,,,,crm-0934\#r
Sumitomo Corporation,JP,"Ōtemachi, Chiyoda, Tokyo, Japan",General trading; Trading companies,72642,32159999999,USD,Official website,crm-1542\#r
Nexity,FR,,Immobilien; Real estate development; Real estate services,10000,,,www.nexity.fr,crm-1142\#r
"MYR Group, Inc.",US,"Thornton, Colorado",Construction & Engineering; Industrials,,,,,crm-1111\#r
DXC Technology,US,"Ashburn, Virginia, U.S.",Information Technology; Information technology consulting Outsourcing,125000,13700000000,USD,dxc.com,crm-0503\#r
Capgemini,FR,"Paris, France",IT Services & Consulting; Information technology Consulting Outsourcing; Software & IT Services; Technology,423400,22096000000,EUR,www.capgemini.com,crm-0296\#r
Lennox International,US,"Richardson, Texas, U.S.",HVAC; Industrials,14200,5340000000,USD,lennox.com,crm-0960\#r
Rheinmetall,DE,"Düsseldorf, Germany","Aerospace & Defence; Auto, Truck & Motorcycle Parts; Automobiles & Auto Parts; Consumer Cyclicals; Defence",40000,9751000000,EUR,www.rheinmetall.com /en,crm-1363\#r
Amada Co,JP,"Kanagawa, Japan",Machinery; Manufacturing,7678,2100000000,EUR,www.amada.co.jp /en /,crm-0094\#r
DTE Energy,US,"DTE Energy Headquarters, Detroit, Michigan, U.S.",Electric & Gas Utilities; Utilities,9500,12500000000,USD,www.dteenergy.com,crm-0500\#r
"Protagonist Therapeutics, Inc.",US,"Newark, California",Biotechnology; Health Care,,,,,crm-1307\#r
LondonMetric Property,GB,"London, England, UK",Property; Real Estate Investment Trusts,,396700000,GBP,londonmetric.com,crm-0979\#r
Mitsui & Co.,JP,"2-1, Otemachi 1-chome, Chiyoda-ku, Tokyo 100-8631, Japan, Tokyo, Japan",Sogo shosha; Trading companies,5494,11670000000000,JPY,mitsui.com,crm-1081\#r
"S&T Bancorp, Inc.",US,"Indiana, Pennsylvania",Financials; Regional Banks,,,,,crm-1391\#r
"Triumph Bancorp, Inc.",US,"Dallas, Texas",Financials; Regional Banks,,,,,crm-1672\#r
Swiss Reinsurance Company Ltd,CH,"Zürich, Switzerland",Financial services; Insurance; Insurance services,14719,49954000000,USD,www.swissre.com,crm-1561\#r
American Axle,US,"Detroit, Michigan, U.S.",Automotive industry; Consumer Discretionary,25000,6270000000,USD,www.aam.com,crm-0103\#r
"Insteel Industries, Inc.",US,"Mount Airy, North Carolina",Building Products; Industrials,,,,,crm-0815\#r
Packaging Corporation of America,US,"Lake Forest, Illinois, U.S.",Applied Resources; Basic Materials; Containers & Packaging; Materials; Packaging and containers; Paper Packaging,15400,8640000000,USD,packagingcorp.com,crm-1230\#r
American Tower,US,"Boston, Massachusetts, United States",Financials; Real Estate; Real estate investment trust Communication services; Residential & Commercial RETIs; Specialized REITs,4691,10100000000,USD,americantower.com,crm-0109\#r
Infineon Technologies,DE,"Neubiberg, Germany",Semiconductor; Semiconductors; Semiconductors & Semiconductor Equipment; Technology; Technology Equipment,57077,14662000000,EUR,infineon.com,crm-0799\#r
Ipsen Group,FR,,Pharma; Pharmaceutical,5700,,,www.ipsen.com,crm-0838\#r
CDW,US,"Vernon Hills, Illinois, U.S.",B2B IT products and services; IT; Information Technology,14800,22400000000,USD,cdw.com,crm-0321\#r
Alpha Metallurgical Resources,US,"Bristol, Tennessee, U.S.",Materials; Metals and mining,3960,,,alphametresources.com,crm-0088\#r
DuPont,US,"Wilmington, Delaware, U.S.",Basic Materials; Chemicals; Commodity Chemicals; Materials,15000,6850000000,USD,dupont.com,crm-0502\#r
AdaptHealth Corp.,US,"Plymouth Meeting, Pennsylvania",Health Care; Health Care Equipment,,,,,crm-0029\#r
Ahold Delhaize,NL,"Zaandam, Netherlands",Consumer Non-Cyclicals; Consumer Staples; Food & Drug Retailing; Food Retail & Distribution; Retail Wholesaling,414000,89400000000,EUR,Official website,crm-0056\#r
Trupanion,US,"Seattle, Washington, U.S.",Financials; Pet insurance,,904100000,USD,trupanion.com,crm-1674\#r
"Everus Construction Group, Inc.",US,"Bismarck, North Dakota",Construction & Engineering; Industrials,,,,,crm-0581\#r
Unicaja,,"Málaga, Andalusia",Banking; Financial Services,6337,805186000,EUR,www.unicaja.es,crm-1695\#r
LyondellBasell,NL,"Houston, Texas, United States and London, UK; Rotterdam, Netherlands (legal domicile)",Basic Materials; Chemicals; Commodity Chemicals; Materials,20000,40300000000,USD,lyondellbasell.com,crm-0990\#r
Exor,NL,"Amsterdam, Netherlands",Financials; Holding company,,,,exor.com,crm-0586\#r
HNI Corporation,US,"Muscatine, Iowa, U.S.",Industrials; Office Services & Supplies,7500,2250000000,USD,hnicorp.com,crm-0749\#r
Freeport-McMoRan,US,"Freeport-McMoRan Center, Phoenix, Arizona, U.S.",Materials; Metals and Mining,28500,25500000000,USD,fcx.com,crm-0640\#r
Integer Holdings Corporation,US,"Plano, Texas",Health Care; Health Care Equipment,,,,,crm-0817\#r
Evonik Industries,DE,"Essen, Germany",Basic Materials; Chemicals; Chemistry; Diversified Chemicals; Specialty chemicals,31053,14100000000,EUR,www.evonik.com,crm-0583\#r
The Hertz Corporation,US,"Estero, Florida, U.S.",Car rental and leasing; Industrials,26000,9050000000,USD,hertz.com,crm-1622\#r
Marubeni,JP,"Chiyoda, Tokyo, Japan",General trading company; Trading companies,45470,6332000000000,JPY,marubeni.com,crm-1013\#r
KalmarB,,,Industrials,,,,,crm-0880\#r
Amphenol,US,"Wallingford, Connecticut, United States",Electronics; Information Technology,125000,15200000000,USD,amphenol.com,crm-0120\#r
Marvell Technology,US,"Santa Clara, California, U.S.",Semiconductor; Semiconductors,7042,5767000000,USD,marvell.com,crm-1015\#r
Shop Apotheke Europe,NL,"Sevenum, Netherlands",Consumer Non-Cyclicals; Drug Retailers; E-Commerce; Food & Drug Retailing; Pharmacy,2075,1800000000,EUR,redcare-pharmacy.com,crm-1460\#r
Linde plc,GB,"Woking, United Kingdom (principal executive offices) Dublin, Ireland (legal domicile)",Basic Materials; Chemical industry; Chemicals; Commodity Chemicals; Major Chemicals,65289,33009999999,USD,linde.com,crm-0967\#r
Toray Industries,JP,"5F, Nihonbashi Mitsui Tower 2-1-1, Nihonbashi-Muromachi, Chuo-ku, Tokyo 103-8666, Japan",Chemicals Textiles; Textiles & apparel,45881,17860000000,USD,Official website,crm-1654\#r
"TG Therapeutics, Inc.",US,"Morrisville, North Carolina",Biotechnology; Health Care,,,,,crm-1611\#r
Virbac,FR,,Animal health care; Pharma,,,,corporate.virbac.com,crm-1751\#r
Alzchem Group,,,,,,,,crm-0093\#r
Artisan Partners,US,"Milwaukee, Wisconsin, United States",Financials; Investment management,549,993290000,USD,www.artisanpartners.com,crm-0157\#r
Knowles Corporation,US,"Itasca, Illinois",Electronic Components; Information Technology,,,,,crm-0911\#r
Banco Sabadell,ES,"Sabadell, Catalonia, Spain",Financial Services; Financial services,18985,,,www.grupbancsabadell.com,crm-0205\#r
MillerKnoll,US,"Zeeland, Michigan, U.S.",Furniture manufacturing Office and home furnishings retailer; Industrials,10200,3630000000,USD,hermanmiller.com millerknoll.com,crm-1067\#r
Jackson National Life,US,"Lansing, Michigan, Jackson Headquarters Lansing, Michigan, U.S.",Financial services; Financials,4800,,,jackson.com,crm-0852\#r
Zebra Technologies,US,"Lincolnshire, Illinois, U.S.","Computer hardware , Manufacturing , Retail , Health care , Transportation and logistics; Information Technology",9900,4980000000,USD,zebra.com,crm-1830\#r
Nidec,JP,"338 Kuzetonoshiro-cho, Minami-ku, Kyoto, Japan",Electric machinery; Electronic components,2392,11150000000,USD,Official website,crm-1150\#r
Ericsson,SE,"Kista, Stockholm, Sweden",Information Technology; Networking equipment; Telecommunications; Telecommunications equipment,94000,,,ericsson.com,crm-0565\#r
Pebblebrook Hotel Trust,US,"Bethesda, Maryland",Hotel & Resort REITs; Real Estate,,,,,crm-1252\#r
"Ellington Financial, Inc.",US,"Greenwich, Connecticut",Financials; Specialized Finance,,,,,crm-0530\#r
Banc of California,US,"Los Angeles, California, United States",Financial services; Financials,,,,bancofcal.com,crm-0202\#r
Sampo Group,FI,"Fabianinkatu 21 Helsinki, Finland",Financials; Insurance; Property & Casualty Insurance,15003,,,www.sampo.com,crm-1405\#r
Sto,DE,,Chemicals,5333,,,sto.de,crm-1531\#r
Weir Group,GB,"Glasgow, Scotland, UK",Engineering; Industrial goods and services,12000,2564500000,GBP,www.global.weir,crm-1783\#r
American Eagle Outfitters,US,"SouthSide Works 77 Hot Metal Street Pittsburgh, Pennsylvania, U.S.",Consumer Discretionary; Retail,40000,5261000000,USD,ae.com,crm-0104\#r
Resona Holdings,JP,"Koto, Tokyo, Japan",Banking,,,,www.resona-gr.co.jp,crm-1358\#r
InterDigital,US,"Wilmington, Delaware, U.S.","Information Technology; Wireless , Video , Patent monetization",430,869000000,USD,interdigital.com,crm-0823\#r
Klöckner & Co,DE,"Düsseldorf, Germany",Basic Materials; Metals & Mining; Mineral Resources; Steel; Steel and metal distribution,6507,6632000000,EUR,www.kloeckner.com,crm-0909\#r
"Q2 Holdings, Inc.",US,"Austin, Texas",Application Software; Information Technology,,,,,crm-1321\#r
Domino's,US,"Domino's Farms, Ann Arbor Township, Michigan, United States",Consumer Discretionary; Food delivery; Franchising; Restaurant; Restaurants,10700,4710000000,USD,dominos.com,crm-0486\#r
Vishay Intertechnology,US,"Malvern, Pennsylvania, U.S.",Information Technology; electronics,22700,2940000000,USD,vishay.com,crm-1756\#r
NTT Data,JP,"Toyosu, Kōtō, Tokyo, Japan",Communications; Information technology Consulting Outsourcing,195100,2310000000000,JPY,www.nttdata.com /global /en /,crm-1189\#r
Phillips 66,US,"Westchase, Houston, Texas, U.S.",Energy; Fossil Fuels; Oil & Gas; Oil and gas,13200,145000000000,USD,phillips66.com,crm-1268\#r
Insight Enterprises,US,"Tempe, Arizona, United States",IT Solutions Business to Business Commercial & Public Sector; Industrials,15000,10390000000,USD,insight.com /en _US /home.html,crm-0810\#r
BMW,DE,"Munich, Germany",Auto & Truck Manufacturers; Automobiles & Auto Parts; Automotive; Consumer Cyclicals,154950,155500000000,EUR,bmwgroup.com (corporate) bmw.com (brand),crm-0245\#r
Rio Tinto (corporation),AU,"London, England Melbourne, Australia",Metal; Metals and mining; Mining,60000,57638000000,USD,www.riotinto.com,crm-1368\#r
StepStone Group,US,"277 Park Avenue, New York City, U.S.",Financial services; Financials,1090,,,stepstoneglobal.com,crm-1527\#r
Simply Good Foods Company,US,"Denver, Colorado",Consumer Staples; Packaged Foods & Meats,,,,,crm-1471\#r
IndustrivärdenC,,,Financials,,,,,crm-0798\#r
Artivion,US,"Kennesaw, Georgia, United States",Health Care; Medical devices,1300,,,artivion.com,crm-0158\#r
"Red Rock Resorts, Inc.",US,"Summerlin South, Nevada, U.S.",Consumer Discretionary; Gaming and hospitality,9385,1700000000,USD,stationcasinos.com,crm-1343\#r
Cogent Communications,US,"Washington, D.C., U.S.",Communication Services; Telecommunications,1947,940922000,USD,www.cogentco.com,crm-0373\#r
Intuit,US,"Mountain View, California, U.S.",Computer Software; Enterprise software; Software; Software & IT Services; Technology,18200,18800000000,USD,intuit.com,crm-0832\#r
Park National Bank (Ohio),US,"Newark, Ohio",Banking; Financials,,,,www.parknationalbank.com,crm-1238\#r
"Green Brick Partners, Inc.",US,"Plano, Texas",Consumer Discretionary; Homebuilding,,,,,crm-0692\#r
First Financial Bancorp,US,"Cincinnati, Ohio",Banking; Financials,,545000000,USD,bankatfirst.com,crm-0613\#r
WD-40 Company,US,"San Diego, California, U.S.",Chemical; Consumer Staples,,620000000,USD,www.wd40company.com,crm-1780\#r
Digi International,US,"Hopkins, Minnesota, United States",Industrial Internet of Things (IIoT); Information Technology,550,424000000,USD,digi.com,crm-0476\#r
American Assets Trust,US,"San Diego, California",Diversified REITs; Real Estate,,,,,crm-0102\#r
Heineken International,NL,"Amsterdam, Netherlands",Beverages; Brewers; Consumer Non-Cyclicals; Consumer Staples; Drink industry; Food & Beverages,89264,29821000000,EUR,www.theheinekencompany.com,crm-0729\#r
Acerinox,ES,"Madrid, Spain",Basic Materials; Metals & Mining; Mineral Resources; Steel,7390,5413000000,EUR,www.acerinox.com,crm-0022\#r
Urban Edge Properties,US,"Paramus, New Jersey",Real Estate; Retail REITs,,,,,crm-1719\#r
Lexington Realty Trust,US,"New York City, New York",Diversified REITs; Real Estate,,,,,crm-0961\#r
FIS,US,"Jacksonville, Florida, U.S.",Financial services; Financials,50000,10100000000,USD,fisglobal.com,crm-0618\#r
Sumitomo Mitsui Trust Holdings,JP,"Tokyo, Japan",Banking; Financial services,21113,,,smth.jp /en,crm-1548\#r
OFG Bancorp,US,"San Juan, Puerto Rico",Finance and Insurance; Financials,2185,729810000,USD,www.ofgbancorp.com,crm-1201\#r
Yokohama Financial Group,,,Banking,,,,,crm-1826\#r
Cummins,US,"Cummins Corporate Office Building, Columbus, Indiana, U.S.","Heavy equipment , automotive; Industrials",69600,34100000000,USD,cummins.com,crm-0424\#r
Quest Diagnostics,US,"Secaucus, New Jersey, U.S.",Health Care; Health care,56000,9870000000,USD,questdiagnostics.com,crm-1329\#r
Nitto Denko,GB,"O-fuka-cho, Kita-ku, Osaka, Japan",Chemical; Chemicals,31997,940000000000,JPY,www.nitto.com,crm-1166\#r
KBC Bank,BE,"Havenlaan 2, B-1080, Brussels, Belgium",Banking & Investment Services; Banking Services; Banks; Financial services; Financials,37854,7629000000,EUR,www.kbc.com,crm-0885\#r
Hornbach (retailer),DE,"Bornheim, Germany","Holding, Retail; Retail (Home Improvement)",22136,5120000000,EUR,www.hornbach.de,crm-0758\#r
WSFS Bank,US,"Wilmington, Delaware, U.S.",Financial services; Financials,2309,,,wsfsbank.com,crm-1811\#r
GFT Technologies,DE,,Software,7718,,,www.gft.com,crm-0676\#r
BT Group,,"One Braham, London, England",Telecommunications; Telecommunications services,91500,20370000000,GBP,bt.com,crm-0273\#r
Nissan,JP,"Nishi-ku, Yokohama, Kanagawa Prefecture, Japan",Automotive,131461,12630000000000,JPY,www.nissan-global.com,crm-1161\#r
Paychex,US,"Rochester, New York, U.S.",Business process outsourcing Human capital management; Diversified Commercial Services; Employment Services; Industrial & Commercial Services; Industrials; Professional & Commercial Services,19000,5570000000,USD,paychex.com,crm-1244\#r
United Airlines Holdings,US,"Willis Tower, Chicago, Illinois, United States",Industrials,,59100000000,USD,united.com,crm-1700\#r
Ethan Allen,US,"Danbury, Connecticut, U.S.",Consumer Discretionary; Furniture and home interiors,3748,791400000,USD,www.ethanallen.com,crm-0573\#r
Tyler Technologies,US,"Plano, Texas, U.S.",Information Technology; Software,7800,2330000000,USD,tylertech.com,crm-1679\#r
Groupe Bruxelles Lambert,BE,"Brussels, Belgium",Basic Materials; Chemicals; Diversified Chemicals; Financial Services; Holding Company,40,6961000000,EUR,www.gbl.be /en,crm-0699\#r
Medios,,,,,,,,crm-1033\#r
CONSOL Energy,US,"Cecil Township, Pennsylvania, U.S.","Coal mining , Natural Gas Production; Energy",1692,2041999999,USD,consolenergy.com,crm-0392\#r
SM Energy,US,"Denver, Colorado, U.S.",Energy; Petroleum industry,663,2700000000,USD,sm-energy.com,crm-1481\#r
Sumitomo Metal Mining,JP,"Tokyo, Japan",Conglomerate; Nonferrous metals,632000,,,Sumitomo Group Public Affairs Committee,crm-1546\#r
GEA Group,DE,"Düsseldorf, Germany","Food industry; Industrial Goods; Industrial Machinery & Equipment; Industrials; Machinery, Equipment & Components; Mechanical Engineering",18236,5165000000,EUR,www.gea.com,crm-0663\#r
Trend Micro,US,"Tokyo, Japan (global) Irving, Texas, United States (global operational) Taipei, Taiwan (global R&D)",Computer software; Services,7000,223800000000,JPY,www.trendmicro.com,crm-1665\#r
The Walt Disney Company,US,"Walt Disney Studios, Burbank, California, US",Broadcasting; Broadcastingandentertainment; Consumer Cyclicals; Cyclical Consumer Services; Media & Publishing; Media entertainment,231000,94400000000,USD,thewaltdisneycompany.com,crm-1629\#r
"AZZ, Inc.",US,"Fort Worth, Texas",Heavy Electrical Equipment; Industrials,,,,,crm-0195\#r
Charles River Laboratories,US,"Wilmington, Massachusetts, U.S.",Health Care; Pharmaceuticals Biotechnology Gene therapy Cell therapy Medical devices Contract research,19700,4019999999,USD,criver.com,crm-0339\#r
Core Laboratories,US,"Houston, Texas, United States",Energy; Petroleum,4700,,,corelab.com,crm-0400\#r
Intesa Sanpaolo,IT,"Ca' de Sass, Milan, Italy Grattacielo Intesa Sanpaolo, Turin, Italy",Financial services; Financials,95574,,,www.intesasanpaolo.com,crm-0831\#r
Host Hotels & Resorts,US,"Bethesda, Maryland, U.S.",Real Estate; Real estate investment trust,165,5684000000,USD,hosthotels.com,crm-0759\#r
Heritage Financial Corporation,US,"Olympia, Washington",Health Care; Regional Banks,,,,,crm-0737\#r
"Krystal Biotech, Inc.",US,"Pittsburgh, Pennsylvania",Biotechnology; Health Care,,,,,crm-0930\#r
Invitation Homes,US,"Comerica Bank Tower Dallas, Texas, U.S.",Real Estate; Real estate investment trust,1240,1997000000,USD,invitationhomes.com,crm-0836\#r
Cofinimmo,BE,"Brussels, Belgium",Commercial REITs; Financials; Real Estate; Real estate; Residential & Commercial RETIs,154,,,www.cofinimmo.com,crm-0372\#r
Under Armour,US,"Baltimore, Maryland, U.S.","Consumer Discretionary; Textile , sports equipment",14400,5164000000,USD,underarmour.com,crm-1693\#r
Siemens Energy,DE,"Munich, Germany",Energy development; Energy technology,102000,39100000000,EUR,www.siemens-energy.com,crm-1464\#r
"Adamas Trust, Inc.",US,"New York City, New York",Mortgage REITs; Real Estate,,,,,crm-0028\#r
Hub Group,US,"Oak Brook, Illinois",Freight transport Logistics; Industrials,2000,3700000000,USD,hubgroup.com,crm-0765\#r
CyberAgent,JP,"Abema Towers, Udagawachō, Shibuya, Tokyo, Japan",Entertainment; Services,7720,802900000000,JPY,www.cyberagent.co.jp,crm-0431\#r
Kanadevia,JP,"Osaka, Japan",Heavy Industry; Machinery,,,,kanadevia.com,crm-0881\#r
HeidelbergCement,DE,"Heidelberg, Germany",Basic Materials; Building materials; Construction Materials; Mineral Resources,51000,21156000000,EUR,https://www.heidelbergmaterials.com/en,crm-0727\#r
Metso (2020–present),FI,"Rauhalanpuisto 9, Espoo, Finland",Construction & Engineering; Industrial & Commercial Services; Industrial machinery; Industrials,15600,,,www.metso.com,crm-1056\#r
Jungheinrich,DE,"Hamburg, Germany","Heavy Machinery & Vehicles; Industrial Goods; Industrials; Intralogistics , Mechanical engineering; Intralogistics, Mechanical engineering; Machinery, Equipment & Components",19103,,,jungheinrich.com,crm-0874\#r
Leidos,US,"Reston, Virginia, U.S.","Industrials; National security , defense , healthcare , engineering",47000,17200000000,USD,leidos.com,crm-0957\#r
ING Group,NL,"Amsterdam, Netherlands",Banking & Investment Services; Banking Services; Banks; Financial services; Financials,60778,18561000000,EUR,ing.com,crm-0801\#r
SMA Solar Technology,DE,"Niestetal, Germany","Renewable energy , Photovoltaics; Semiconductors; Semiconductors & Semiconductor Equipment; Solar energy; Technology; Technology Equipment",4377,1904100000,EUR,,crm-1482\#r
Orpea-Gruppe,FR,,Pflegeeinrichtungen; healthcare,49185,,,emeis.com,crm-1219\#r
Asahi Breweries,JP,"Azumabashi, Sumida, Tokyo, Japan",Beverage; Foods,,2939000000000,JPY,www.asahigroup-holdings.com /en /,crm-0159\#r
Landsec,GB,"London, England, UK",Property; Real estate investment trusts,578,797000000,GBP,landsec.com,crm-0947\#r
Sika AG,CH,"Baar (ZG), Switzerland",Basic Materials; Chemical & construction Industry; Chemicals; Chemistry; Specialty Chemicals,33707,11201000000,CHF,www.sika.com,crm-1467\#r
Aozora Bank,JP,"Chiyoda, Tokyo, Japan",Banking; Money Center Banks,1359,,,www.aozorabank.co.jp,crm-0127\#r
Babcock International,GB,"London, England, United Kingdom",Aerospace & defence; Aerospace and defence,26858,4831300000,GBP,babcockinternational.com,crm-0196\#r
"EVERTEC, Inc.",US,"San Juan, Puerto Rico",Financials; Transaction & Payment Processing Services,,,,,crm-0580\#r
Cencora,US,"Conshohocken, Pennsylvania, U.S.",Health Care; Pharmaceutical industry,51000,321000000000,USD,cencora.com,crm-0324\#r
Cincinnati Financial,US,"Fairfield, Ohio, U.S.",Financials; Insurance,5426,7536000000,USD,www.cinfin.com,crm-0354\#r
Terumo,JP,"44-1, 2-chome, Hatagaya, Shibuya-ku, Tokyo 151-0072, Japan",Medical equipment; Precision instruments,30591,1036200000000,JPY,Official website,crm-1604\#r
Biogen,US,"Cambridge, Massachusetts, U.S.",Biotechnology; Health Care,7605,9676000000,USD,biogen.com,crm-0236\#r
Colgate-Palmolive,US,"300 Park Avenue, New York City, New York 10022, U.S.",Consumer Non-Cyclicals; Consumer Staples; Consumer goods; Personal & Household Products & Services; Personal Products,34000,20100000000,USD,colgatepalmolive.com,crm-0378\#r
Scout24,DE,,E-Commerce; Internet Services; Online marketplace; Software & IT Services; Technology,1100,,,www.scout24.com,crm-1427\#r
"CareTrust REIT, Inc.",US,"San Clemente, California",Health Care REITs; Real Estate,,,,,crm-0301\#r
Lululemon,CA,"Vancouver, British Columbia, Canada",Clothing; Consumer Discretionary; Retail,39000,10600000000,USD,shop.lululemon.com,crm-0986\#r
Ross Stores,US,"Dublin, California, U.S.",Apparel & Accessories Retailers; Clothing/Shoe/Accessory Stores; Consumer Cyclicals; Retail; Retailers; Specialty Retailers,88100,14890000000,USD,rossstores.com ddsdiscounts.com,crm-1379\#r
MetLife,US,"MetLife Building New York City, U.S.",Financial services; Financials; Insurance; Life & Health Insurance,45000,66910000000,USD,metlife.com,crm-1055\#r
Nemetschek,DE,"Munich, Germany","Architecture, Engineering, Construction, Multimedia; Software; Software & IT Services; Technology",4000,995600000,EUR,www.nemetschek.com,crm-1130\#r
"Resideo Technologies, Inc.",US,"Scottsdale, Arizona",Industrials; Trading Companies & Distributors,,,,,crm-1356\#r
AES Corporation,US,"Arlington, Virginia, U.S.",Energy; Utilities,8336,12200000000,USD,aes.com,crm-0050\#r
Baxter International,US,"Deerfield, Illinois, U.S.","Health Care; Healthcare; Healthcare Equipment & Supplies; Healthcare Services; Medical Equipment, Supplies & Distribution; Medical equipment",38000,10600000000,USD,baxter.com,crm-0218\#r
Symrise,DE,"Holzminden, Germany",Basic Materials; Chemicals; Specialty Chemicals,12955,4990000000,EUR,www.symrise.com,crm-1565\#r
"Arcus Biosciences, Inc.",US,"Hayward, California",Biotechnology; Health Care,,,,,crm-0145\#r
Conagra Brands,US,"Merchandise Mart Chicago, Illinois, U.S.",Consumer Staples; Food processing,18300,11600000000,USD,conagrabrands.com,crm-0388\#r
Shake Shack,US,"New York City, New York, United States",Consumer Discretionary; Restaurants,6101,459310000,USD,ShakeShack.com,crm-1449\#r
H2O America,US,"San Jose, California",Utilities; Water Utilities,,,,,crm-0704\#r
Melexis,BE,,Electronic Equipment,1200,,,,crm-1036\#r
Schneider Electric,FR,"Rueil-Malmaison, France","Electrical Components & Equipment; Electrical equipment; Industrial Goods; Industrials; Machinery, Equipment & Components",177000,38150000000,EUR,www.se.com,crm-1420\#r
Hexagon AB,SE,"Stockholm, Sweden","CAD/CAM Software , Electronics , Enterprise Software , Geographic Information Systems (GIS) , Software , Technology , Technology Consulting .; Electronic Equipments & Parts; Information Technology; Technology; Technology Equipment",24000,,,Hexagon.com,crm-0740\#r
TAG Tegernsee Immobilien und Beteiligung,DE,"Hamburg, Germany",Financials; Real Estate; Real Estate Development & Operations; Real Estate Operations; Real estate,508,252830000,EUR,www.tag-ag.com,crm-1573\#r
NN Group,NL,"The Hague, Netherlands","Financials; Insurance; Insurance , Asset Management , Banking; Life & Health Insurance",11500,5600000000,EUR,www.nn-group.com www.nn.nl,crm-1168\#r
Qualcomm,US,"San Diego, California, U.S.",Broadcasting & Communications Equipment; Semiconductors; Semiconductors & Semiconductor Equipment; Technology; Technology Equipment; Telecoms equipments Semiconductors,52000,44280000000,USD,qualcomm.com,crm-1326\#r
"Badger Meter, Inc.",US,"Milwaukee, Wisconsin",Electronic Equipment & Instruments; Information Technology,,,,,crm-0197\#r
Taisei Corporation,GB,"Shinjuku Center Building, Shinjuku, Tokyo, Japan",Construction,13977,1487253000000,JPY,www.taisei.co.jp,crm-1575\#r
International Airlines Group,US,"Registered office : Madrid, Spain Corporate headquarters : London, England, UK",Aviation; Environmental Services & Equipment; Industrial & Commercial Services; Industrials; Professional & Commercial Services; Travel & leisure,75871,33213000000,EUR,www.iairgroup.com,crm-0825\#r
Sixt,DE,"Pullach, Munich, Germany","Car rental; Industrials; Passenger Transportation Services; Passenger Transportation, Ground & Sea; Transportation",8735,3620000000,EUR,sixt.com,crm-1475\#r
"The Bancorp, Inc.",US,"Wilmington, Delaware",Financials; Regional Banks,,,,,crm-1614\#r
Métropole Télévision,,,Medien,,,,,crm-1113\#r
Unibail-Rodamco-Westfield,FR,"Paris, France",Commercial REITs; Commercial real estate; Financials; Real Estate; Residential & Commercial RETIs,3100,5400000000,EUR,urw.com,crm-1694\#r
Kennedy Wilson,US,"Beverly Hills, California, United States",Private equity real estate; Real Estate,,,,www.kennedywilson.com,crm-0891\#r
Sysco,US,"Houston, Texas, U.S.",Consumer Staples; Wholesale,75000,81400000000,USD,sysco.com,crm-1568\#r
Ryman Hospitality Properties,US,"Nashville, Tennessee, U.S.",REIT Entertainment; Real Estate,,747700000,USD,,crm-1388\#r
Embecta Corp.,US,"Parsippany, New Jersey",Health Care; Health Care Equipment,,,,,crm-0532\#r
Autodesk,US,"One Market Plaza, San Francisco, California, U.S.",Computer Software; Software; Software & IT Services; Technology,15300,6130000000,USD,autodesk.com,crm-0181\#r
Brown–Forman,US,"Louisville, Kentucky, U.S.",Consumer Staples; Drink industry,5000,5370000000,USD,brown-forman.com,crm-0272\#r
"DoubleVerify Holdings, Inc.",US,"New York City, New York",Advertising; Communication Services,,,,,crm-0491\#r

"""#
}
