// The demo company's definitions and agreements; written by deploy/embed_demo.py from Demo/content/**.json, not by hand.
// swift-format-ignore-file

extension DemoContent {
    static let companyJSON = #"""
{
 "tenant": {
  "key": "varnholt",
  "name": "Varnholt Group"
 },
 "settings": {
  "dimension_precedence": [
   "tier",
   "region",
   "vertical",
   "size"
  ],
  "default_framework": "global-inbound"
 },
 "regions": [
  {
   "key": "emea",
   "name": "Europe, Middle East and Africa",
   "parent": null,
   "countries": [],
   "maturity_index": 900,
   "time_zone": "Europe/Berlin"
  },
  {
   "key": "dach",
   "name": "Germany, Austria, Switzerland",
   "parent": "emea",
   "countries": [
    "LI"
   ],
   "maturity_index": 1000,
   "time_zone": "Europe/Berlin"
  },
  {
   "key": "de",
   "name": "Germany",
   "parent": "dach",
   "countries": [
    "DE"
   ],
   "maturity_index": null,
   "time_zone": "Europe/Berlin"
  },
  {
   "key": "at",
   "name": "Austria",
   "parent": "dach",
   "countries": [
    "AT"
   ],
   "maturity_index": null,
   "time_zone": "Europe/Vienna"
  },
  {
   "key": "ch",
   "name": "Switzerland",
   "parent": "dach",
   "countries": [
    "CH"
   ],
   "maturity_index": null,
   "time_zone": "Europe/Zurich"
  },
  {
   "key": "uk-ireland",
   "name": "United Kingdom and Ireland",
   "parent": "emea",
   "countries": [
    "GB",
    "IE",
    "IM",
    "JE",
    "GG"
   ],
   "maturity_index": 950,
   "time_zone": "Europe/London"
  },
  {
   "key": "france-benelux",
   "name": "France and Benelux",
   "parent": "emea",
   "countries": [
    "FR",
    "BE",
    "NL",
    "LU",
    "MC"
   ],
   "maturity_index": null,
   "time_zone": "Europe/Paris"
  },
  {
   "key": "nordics",
   "name": "Nordics",
   "parent": "emea",
   "countries": [
    "SE",
    "FI",
    "NO",
    "DK",
    "IS"
   ],
   "maturity_index": 950,
   "time_zone": "Europe/Stockholm"
  },
  {
   "key": "southern-europe",
   "name": "Southern Europe",
   "parent": "emea",
   "countries": [
    "ES",
    "PT",
    "IT",
    "GR",
    "MT",
    "CY",
    "SM",
    "VA",
    "AD"
   ],
   "maturity_index": 800,
   "time_zone": "Europe/Rome"
  },
  {
   "key": "eastern-europe",
   "name": "Eastern Europe",
   "parent": "emea",
   "countries": [
    "PL",
    "CZ",
    "SK",
    "HU",
    "RO",
    "BG",
    "SI",
    "HR",
    "RS",
    "EE",
    "LV",
    "LT",
    "UA"
   ],
   "maturity_index": 700,
   "time_zone": "Europe/Warsaw"
  },
  {
   "key": "middle-east-africa",
   "name": "Middle East and Africa",
   "parent": "emea",
   "countries": [
    "IL",
    "AE",
    "SA",
    "TR",
    "QA",
    "EG",
    "MA",
    "ZA",
    "NG",
    "KE"
   ],
   "maturity_index": 650,
   "time_zone": "Asia/Dubai"
  },
  {
   "key": "americas",
   "name": "Americas",
   "parent": null,
   "countries": [
    "BM",
    "KY",
    "BS"
   ],
   "maturity_index": null,
   "time_zone": "America/New_York"
  },
  {
   "key": "us",
   "name": "United States",
   "parent": "americas",
   "countries": [
    "US",
    "PR"
   ],
   "maturity_index": 1000,
   "time_zone": "America/New_York"
  },
  {
   "key": "canada",
   "name": "Canada",
   "parent": "americas",
   "countries": [
    "CA"
   ],
   "maturity_index": 950,
   "time_zone": "America/Toronto"
  },
  {
   "key": "brazil",
   "name": "Brazil",
   "parent": "americas",
   "countries": [
    "BR"
   ],
   "maturity_index": 650,
   "time_zone": "America/Sao_Paulo"
  },
  {
   "key": "spanish-america",
   "name": "Spanish-speaking America",
   "parent": "americas",
   "countries": [
    "MX",
    "AR",
    "CL",
    "CO",
    "PE",
    "UY"
   ],
   "maturity_index": 600,
   "time_zone": "America/Mexico_City"
  },
  {
   "key": "apac",
   "name": "Asia and Pacific",
   "parent": null,
   "countries": [],
   "maturity_index": 800,
   "time_zone": "Asia/Singapore"
  },
  {
   "key": "japan",
   "name": "Japan",
   "parent": "apac",
   "countries": [
    "JP"
   ],
   "maturity_index": 900,
   "time_zone": "Asia/Tokyo"
  },
  {
   "key": "india",
   "name": "India",
   "parent": "apac",
   "countries": [
    "IN"
   ],
   "maturity_index": 700,
   "time_zone": "Asia/Kolkata"
  },
  {
   "key": "greater-china",
   "name": "Greater China",
   "parent": "apac",
   "countries": [
    "CN",
    "HK",
    "MO",
    "TW"
   ],
   "maturity_index": 750,
   "time_zone": "Asia/Shanghai"
  },
  {
   "key": "south-east-asia",
   "name": "South-East Asia",
   "parent": "apac",
   "countries": [
    "SG",
    "MY",
    "TH",
    "ID",
    "PH",
    "VN"
   ],
   "maturity_index": 700,
   "time_zone": "Asia/Singapore"
  },
  {
   "key": "korea",
   "name": "Korea",
   "parent": "apac",
   "countries": [
    "KR"
   ],
   "maturity_index": null,
   "time_zone": "Asia/Seoul"
  },
  {
   "key": "australia-new-zealand",
   "name": "Australia and New Zealand",
   "parent": "apac",
   "countries": [
    "AU",
    "NZ"
   ],
   "maturity_index": 900,
   "time_zone": "Australia/Sydney"
  }
 ],
 "sizes": [
  {
   "key": "smb",
   "name": "Small companies",
   "employees_from": 0,
   "employees_to": 249
  },
  {
   "key": "mid-market",
   "name": "Mid-market",
   "employees_from": 250,
   "employees_to": 2499
  },
  {
   "key": "enterprise",
   "name": "Enterprise",
   "employees_from": 2500,
   "employees_to": null
  }
 ],
 "tiers": [
  {
   "key": "tier-1",
   "name": "Strategic accounts",
   "rank": 1
  },
  {
   "key": "tier-2",
   "name": "Target accounts",
   "rank": 2
  },
  {
   "key": "tier-3",
   "name": "Programme accounts",
   "rank": 3
  }
 ],
 "verticals": [
  {
   "key": "industrial",
   "name": "Industrial goods and services",
   "parent": null,
   "aliases": [
    "Beratung",
    "Building Products",
    "Business process outsourcing",
    "Business process outsourcing Human capital management",
    "Business services",
    "Business Support Services",
    "Commercial Printing Services",
    "Conglomerate",
    "Construction",
    "Construction & Engineering",
    "Construction equipment",
    "Construction Supplies & Fixtures",
    "Consulting",
    "Dienstleistungen",
    "Diversified Commercial Services",
    "Diversified Support Services",
    "Diversified Trading & Distributing",
    "Employment agency , Professional services",
    "Employment Services",
    "General trading",
    "General trading company",
    "Home construction",
    "Homebuilding",
    "Homebuilding & construction supplies",
    "Housebuilding",
    "Industrial & Commercial Services",
    "Industrial Conglomerates",
    "Industrial Goods",
    "Industrial goods and services",
    "Industrial holding company",
    "Industrial Internet of Things (IIoT)",
    "Industrial Specialties",
    "Industrial supply distribution",
    "Industrial Support services",
    "Industrials",
    "Industry",
    "Manufacturing",
    "Manufacturing and service",
    "Mischkonzern",
    "Office Services & Supplies",
    "Other manufacturing",
    "Personnel and Training services",
    "Printing",
    "Professional & Commercial Services",
    "Professional Information Services",
    "Professional services",
    "Security",
    "Security , Access control",
    "Sogo shosha",
    "Support services",
    "Trading companies",
    "Trading Companies & Distributors"
   ]
  },
  {
   "key": "machinery",
   "name": "Machinery and electrical equipment",
   "parent": "industrial",
   "aliases": [
    "Agricultural & Farm Machinery",
    "Agricultural machinery Heavy equipment",
    "Anlagenbau",
    "Construction Engineering",
    "Construction Machinery & Heavy Transportation Equipment",
    "Diversified machinery",
    "Electric machinery",
    "Electrical Components & Equipment",
    "Electrical engineering",
    "Electrical equipment",
    "Electrical equipment Robotics",
    "Engineering",
    "Engineering and service",
    "Engineering and Services",
    "Engineering Construction Quarries",
    "Engineering Construction services",
    "Equipment manufacturing",
    "Heavy construction Engineering Project Management",
    "Heavy Electrical Equipment",
    "Heavy equipment",
    "Heavy Industry",
    "Heavy Machinery & Vehicles",
    "HVAC",
    "Industrial engineering",
    "Industrial machinery",
    "Industrial Machinery & Equipment",
    "Industrial Machinery & Supplies & Components",
    "Intralogistics , Mechanical engineering",
    "Intralogistics, Mechanical engineering",
    "Machinery",
    "Machinery, Equipment & Components",
    "Manufacturing , engineering and service",
    "Manufacturing Robotics",
    "Mechanical engineering",
    "Plant engineering",
    "Sanitary engineering",
    "Test & automation"
   ]
  },
  {
   "key": "aerospace-defence",
   "name": "Aerospace and defence",
   "parent": "industrial",
   "aliases": [
    "Aerospace",
    "Aerospace & defence",
    "Aerospace & Defense",
    "Aerospace , defence",
    "Aerospace , defense",
    "Aerospace and defence",
    "Aerospace components",
    "Aerospace Defence",
    "Aerospace industry",
    "Aerospaceanddefense",
    "Arms industry Shipbuilding",
    "Aviation Technology",
    "Defence",
    "Defence industry",
    "Defense",
    "Defense Shipbuilding",
    "Luft- und Raumfahrttechnik",
    "Shipbuilding"
   ]
  },
  {
   "key": "automotive",
   "name": "Automotive",
   "parent": "industrial",
   "aliases": [
    "Auto & Truck Manufacturers",
    "Auto parts",
    "Auto, Truck & Motorcycle Parts",
    "Automobile",
    "Automobiles & Auto Parts",
    "Automobiles & Parts",
    "Automobilzulieferer",
    "Automotive",
    "Automotive , Truck Dealerships",
    "Automotive industry",
    "Automotive Manufacturing",
    "Automotive parts",
    "Automotive Parts & Equipment",
    "Car dealership",
    "Heavy equipment , automotive",
    "Motor Vehicles",
    "Tires & Rubber Products"
   ]
  },
  {
   "key": "transport",
   "name": "Transport and logistics",
   "parent": "industrial",
   "aliases": [
    "Air Freight & Courier Services",
    "Air Freight & Logistics",
    "Air transport",
    "Airlines",
    "Aviation",
    "Cargo Ground Transportation",
    "Delivery service",
    "Freight & Logistics Services",
    "Freight transport",
    "Freight transport Logistics",
    "Ground Freight & Logistics",
    "Land transport",
    "Logistics",
    "Logistik",
    "Marine transport",
    "Passenger Airlines",
    "Passenger Transportation Services",
    "Passenger Transportation, Ground & Sea",
    "Private railroad",
    "Private railway",
    "Rail -focused conglomerate",
    "Rail transport",
    "Railroads",
    "Railway/bus",
    "Railways",
    "Transport",
    "Transport Logistics",
    "Transportation",
    "Transportation Logistics",
    "Transportation Mobility as a service",
    "Trucking Freight/Courier Services"
   ]
  },
  {
   "key": "materials",
   "name": "Materials",
   "parent": null,
   "aliases": [
    "Advanced specialty materials",
    "Aluminum",
    "Applied Resources",
    "Basic Materials",
    "Building material",
    "Building materials",
    "Commodities , metals and mining",
    "Construction Materials",
    "Containers & Packaging",
    "Forest products",
    "Glass & ceramics",
    "Glass Ceramics",
    "Gold",
    "Integrated Mining",
    "Manufacturing / Ceramics",
    "Materials",
    "Metal",
    "Metals",
    "Metals & Mining",
    "Metals and Mining",
    "Mineral Resources",
    "Mining",
    "Mining (fertilizer and salt)",
    "Mining and infrastructure",
    "Non-Paper Containers & Packaging",
    "Nonferrous metals",
    "Packaging",
    "Packaging and containers",
    "Packaging Glass",
    "Paper & Forest Products",
    "Paper , pulp and timber",
    "Paper and packaging",
    "Paper Packaging",
    "Paper Products",
    "Precious Metals and Mining",
    "Pulp and paper",
    "Rubber",
    "Specialty Mining & Metals",
    "Steel",
    "Steel and metal distribution",
    "Steel industry",
    "Technology Glass & ceramic materials"
   ]
  },
  {
   "key": "chemicals",
   "name": "Chemicals",
   "parent": "materials",
   "aliases": [
    "Agricultural Chemicals",
    "Agriculture Fertilizer",
    "Chemical",
    "Chemical industry",
    "Chemicals",
    "Chemicals and advanced materials",
    "Chemistry",
    "Commodity Chemicals",
    "Diversified Chemicals",
    "Flavours and fragrance",
    "Industrial gas , chemicals",
    "Major Chemicals",
    "Riechstoffe",
    "Specialty Chemicals",
    "Specialty chemicals Research and development"
   ]
  },
  {
   "key": "healthcare",
   "name": "Healthcare",
   "parent": null,
   "aliases": [
    "Animal health and nutrition",
    "Animal health care",
    "Health Care",
    "Health Care Facilities",
    "Health Care Services",
    "Health technology",
    "Healthcare",
    "Healthcare Facilities & Services",
    "Healthcare Providers & Services",
    "Healthcare Services",
    "Medical care",
    "Pflegeeinrichtungen"
   ]
  },
  {
   "key": "pharma",
   "name": "Pharma and biotech",
   "parent": "healthcare",
   "aliases": [
    "Biopharmaceutical",
    "Biopharmaceutical Healthcare",
    "Biopharmaceuticals",
    "Biotech",
    "Biotechnologie",
    "Biotechnology",
    "Biotechnology & Medical Research",
    "Biotechnology , contract research organization",
    "Biotechnology , Health care",
    "Medication",
    "Pharma",
    "Pharmaceutical",
    "Pharmaceutical Biotechnology",
    "Pharmaceutical industry",
    "Pharmaceuticals",
    "Pharmaceuticals & biotechnology",
    "Pharmaceuticals & Medical Research",
    "Pharmaceuticals Biotech",
    "Pharmaceuticals biotechnology",
    "Pharmaceuticals Biotechnology Healthcare",
    "Pharmaceuticals Biotherapeutics",
    "Pharmaceuticals Healthcare"
   ]
  },
  {
   "key": "medical-technology",
   "name": "Medical technology",
   "parent": "healthcare",
   "aliases": [
    "Advanced Medical Equipment & Technology",
    "Dental Medical",
    "Health Care Equipment",
    "Health care equipment & supplies",
    "Health Care Products Manufacturing",
    "Health Care Supplies",
    "Health care supplies and services",
    "Healthcare Equipment & Supplies",
    "Healthcare equipment and services",
    "Medical Appliances & Equipment",
    "Medical device",
    "Medical devices",
    "Medical Electronics",
    "Medical equipment",
    "Medical Equipment, Supplies & Distribution",
    "Medical technology"
   ]
  },
  {
   "key": "financial-services",
   "name": "Financial services",
   "parent": null,
   "aliases": [
    "Asset Management",
    "Beteiligungen",
    "Car rental and leasing",
    "Collective Investments",
    "Corporate Financials",
    "Credit risk assessment",
    "Cryptocurrency",
    "Finance",
    "Financial & Commodity Market Operators",
    "Financial services",
    "Financial services Investment management",
    "Financial services Technology",
    "Financial technology",
    "Financials",
    "Investment",
    "Investment management",
    "Investment Management & Fund Operators",
    "Investment Trusts",
    "Investments",
    "Leasing",
    "Other financial services",
    "Payment processing",
    "Private Equity",
    "Securities",
    "Specialized Finance",
    "Transaction & Payment Processing Services",
    "Wealth management"
   ]
  },
  {
   "key": "banking",
   "name": "Banking",
   "parent": "financial-services",
   "aliases": [
    "Banking",
    "Banking & Investment Services",
    "Banking and Finance",
    "Banking Financial services",
    "Banking Investment banking Financial services",
    "Banking Services",
    "Banks",
    "Commercial & Residential Mortgage Finance",
    "Commercial Banks",
    "Consumer Finance",
    "Consumer Lending",
    "Investment banking",
    "Investment Banking & Brokerage Services",
    "Investment Banking & Investment Services",
    "Money Center Banks",
    "Regional Banks"
   ]
  },
  {
   "key": "insurance",
   "name": "Insurance",
   "parent": "financial-services",
   "aliases": [
    "Finance and Insurance",
    "Finance and insurance Securities",
    "Insurance",
    "Insurance broker",
    "Insurance Brokers",
    "Insurance Financial services",
    "Insurance services",
    "Insurance, Financial Services",
    "Life & Health Insurance",
    "Life insurance",
    "Managed Health care",
    "Managed healthcare Insurance",
    "Multiline Insurance & Brokers",
    "Non-life Insurance",
    "Pet insurance",
    "Property & Casualty Insurance",
    "Reinsurance"
   ]
  },
  {
   "key": "technology",
   "name": "Technology",
   "parent": null,
   "aliases": [
    "Communications & Networking",
    "Communications Equipment",
    "Computer networking",
    "High tech",
    "Information Technology",
    "Internet",
    "IoT-Lösungen",
    "Mobile technology",
    "Networking equipment",
    "Networking hardware",
    "Technical products and services",
    "Technologie",
    "Technology",
    "Technology Distributors",
    "Technology Equipment",
    "Telecommunications equipment"
   ]
  },
  {
   "key": "semiconductors",
   "name": "Semiconductors and electronics",
   "parent": "technology",
   "aliases": [
    "Computer data storage",
    "Computer Hardware",
    "Computer Peripheral Equipment",
    "Computer storage",
    "Computers, Phones & Household Electronics",
    "Electronic Components",
    "Electronic Equipment",
    "Electronic Equipment & Instruments",
    "Electronic equipment & parts",
    "Electronic Equipments & Parts",
    "Electronic Manufacturing Services",
    "Electronics",
    "Electronics , Imaging",
    "Electronics industry",
    "Electronics Manufacturing Services",
    "Electronics Semiconductor",
    "Electronics Technology",
    "Elektronik",
    "Optoelectronics engineering",
    "Phones & Handheld Devices",
    "Power semiconductor",
    "Precision instruments",
    "Semiconductor",
    "Semiconductor equipment",
    "Semiconductor Equipment & Materials",
    "Semiconductor Equipment & Testing",
    "Semiconductor industry",
    "Semiconductor Materials & Equipment",
    "Semiconductors",
    "Semiconductors & Semiconductor Equipment",
    "Telecoms equipments Semiconductors"
   ]
  },
  {
   "key": "software",
   "name": "Software and IT services",
   "parent": "technology",
   "aliases": [
    "Application Software",
    "Cloud Security Cybersecurity Network Security",
    "Computer Software",
    "Data analytics",
    "Data analytics and risk assessment",
    "Data Processing & Outsourced Services",
    "Digital media and Internet",
    "EDP Services",
    "Enterprise software",
    "Health Care Technology",
    "Information security",
    "Information technology Consulting Outsourcing",
    "Internet Cloud computing",
    "Internet Services",
    "Internet Services & Infrastructure",
    "IT",
    "IT consulting",
    "IT Consulting & Other Services",
    "IT services",
    "IT Services & Consulting",
    "IT services , IT consulting",
    "IT-Dienstleistungen",
    "Networking systems & software",
    "Professional services Information technology consulting",
    "Software",
    "Software & computer services",
    "Software & IT Services",
    "Software , information services",
    "Software engineering",
    "Software für Gesundheitswesen",
    "Systems Software",
    "Unterhaltungssoftware",
    "Video games",
    "Video games Entertainment"
   ]
  },
  {
   "key": "telecom-media",
   "name": "Telecommunications and media",
   "parent": null,
   "aliases": [
    "Academic publishing",
    "Advertising",
    "Advertising & Marketing",
    "Advertising Public relations",
    "Broadcasting",
    "Broadcastingandentertainment",
    "Cable & Other Pay Television Services",
    "Communication Services",
    "Communications",
    "Communications services",
    "Consumer Publishing",
    "Entertainment Music",
    "Entertainment Production",
    "ICT - Broadcast and Media segment",
    "Integrated Telecommunications Services",
    "Interactive Media & Services",
    "Internet , telecommunications",
    "Mass media",
    "Mass media , out-of-home advertising",
    "Media",
    "Media & Publishing",
    "Media Entertainment",
    "Medien",
    "Music",
    "Outdoor advertising",
    "Performance marketing, media online",
    "Publishing",
    "Satellitenbetreiber",
    "Telecommunication",
    "Telecommunications",
    "Telecommunications Mass media ( Internet )",
    "Telecommunications Services"
   ]
  },
  {
   "key": "consumer",
   "name": "Consumer goods and leisure",
   "parent": null,
   "aliases": [
    "Apparel",
    "Apparel & Accessories",
    "Apparel Accessories",
    "Apparel, Accessories & Luxury Goods",
    "Appliances, Tools & Housewares",
    "Clothing",
    "Clothing Accessories",
    "Clothing, Accessories",
    "Consumer Cyclical",
    "Consumer Cyclicals",
    "Consumer Defensive",
    "Consumer Discretionary",
    "Consumer electronics",
    "Consumer goods",
    "Consumer Non-Cyclicals",
    "Consumer products",
    "Consumer Services",
    "Consumer Staples",
    "Cosmetics",
    "Cyclical Consumer Products",
    "Cyclical Consumer Services",
    "Education",
    "Entertainment",
    "Fashion",
    "Fashion accessories",
    "Fashion and fragrance",
    "FMCG",
    "Footwear & accessories",
    "Freizeitartikel",
    "Freizeitprodukte, Yachtbau",
    "Furniture",
    "Furniture and home interiors",
    "Gambling hospitality",
    "Gaming and hospitality",
    "Garments & Clothing",
    "Haushaltsgeräte",
    "Home appliances",
    "Homebuilding / Household Goods",
    "Hospitality",
    "Hospitality , tourism",
    "Hospitality Travel Tourism",
    "Hotels & Entertainment Services",
    "Hotels, Motels & Cruise Lines",
    "Household Goods",
    "Household goods & home construction",
    "Household Products",
    "Konsumgüter",
    "Leisure & Recreation",
    "Leisure Facilities",
    "Leisure Goods",
    "Leisure Hospitality",
    "Leisure-events",
    "Luxury goods",
    "Miscellaneous Amusement & Recreation Services",
    "Personal & Household Products & Services",
    "Personal Products",
    "Restaurant",
    "Restaurants",
    "Restaurants & Bars",
    "Specialized Consumer Services",
    "Sports",
    "Sports Entertainment",
    "Sports equipment",
    "Swimming pools",
    "Textile , Apparel Clothing",
    "Textile industry",
    "Textiles & Apparel",
    "Textilservice",
    "Ticketing & Live Entertainment",
    "Tourism",
    "Toys and entertainment",
    "Travel",
    "Travel & leisure",
    "Travel services",
    "Travel technology"
   ]
  },
  {
   "key": "food-beverage",
   "name": "Food and beverages",
   "parent": "consumer",
   "aliases": [
    "Agriculture",
    "Alcoholic beverage Food Beverages",
    "Beverage",
    "Beverages",
    "Beverages (nonalcoholic)",
    "Brewers",
    "Confectionery",
    "Distillers & Wineries",
    "Drink industry",
    "Fishery",
    "Fishing & Farming",
    "Food",
    "Food & Beverage",
    "Food & Beverages",
    "Food & Tobacco",
    "Food Beverage",
    "Food industry",
    "Food manufacturing",
    "Food processing",
    "Food processing Retail",
    "Food Tobacco",
    "Foods",
    "Meal kit",
    "Non-Alcoholic Beverages",
    "Packaged Foods",
    "Packaged Foods & Meats",
    "Pet food",
    "Processed & Packaged goods",
    "Tobacco"
   ]
  },
  {
   "key": "retail",
   "name": "Retail",
   "parent": "consumer",
   "aliases": [
    "Apparel & Accessories Retailers",
    "Auto Parts Retail",
    "Automotive Retail",
    "Clothing/Shoe/Accessory Stores",
    "Computer & Electronics Retail",
    "Consumer Staples Merchandise Retail",
    "Department stores",
    "Department/Specialty Retail Stores",
    "Discount retail / Grocery",
    "Discount retailer",
    "Discount Stores",
    "Diversified Retail",
    "Drug Retailers",
    "E-commerce",
    "Food & Drug Retailing",
    "Food delivery",
    "Food Retail & Distribution",
    "Home Improvement Products & Services Retailers",
    "Online food ordering",
    "Online marketplace",
    "Other Specialty Retail",
    "Pharmacy",
    "Retail",
    "Retail ( home improvement )",
    "Retail (Home Improvement)",
    "Retail Wholesaling",
    "Retailers",
    "Retailing",
    "Specialty Retailers",
    "Specialty Stores",
    "Wholesale"
   ]
  },
  {
   "key": "energy",
   "name": "Energy",
   "parent": null,
   "aliases": [
    "Coal",
    "Coal mining , Natural Gas Production",
    "Energy",
    "Energy : Oil and gas",
    "Energy development",
    "Energy industry",
    "Energy Oil and gas",
    "Energy Petroleum",
    "Energy technology",
    "Erdöl und -gas",
    "Fossil Fuels",
    "Integrated Oil & Gas",
    "Natural gas",
    "Oil",
    "Oil & Gas",
    "Oil & Gas Equipment & Services",
    "Oil & Gas Exploration & Production",
    "Oil & Gas Exploration and Production",
    "Oil & gas producers",
    "Oil & Gas Production",
    "Oil & Gas Refining & Marketing",
    "Oil & Gas Related Equipment and Services",
    "Oil and gas",
    "Oil and gas equipment, services",
    "Oil and gas industry",
    "Oil Related Services and Equipment",
    "Oilfield services and equipment suppliers",
    "Petroleum",
    "Petroleum industry",
    "Öl und Gas (Raffineriebetreiber)",
    "Ölförderung"
   ]
  },
  {
   "key": "utilities",
   "name": "Utilities and renewables",
   "parent": "energy",
   "aliases": [
    "Diversified utilities",
    "Electric & Gas Utilities",
    "Electric power",
    "Electric Utilities",
    "Electric Utilities & IPPs",
    "Electric utility",
    "Electricity",
    "Electricity generation",
    "Electricity Natural gas",
    "Energy , private utility",
    "Energy and Power Generation",
    "Environmental & Facilities Services",
    "Environmental services",
    "Environmental Services & Equipment",
    "Independent Power Producers",
    "Multiline utilities",
    "Natural gas utility",
    "Photovoltaics",
    "Power Generation",
    "Public utility",
    "Regulated Gas",
    "Renewable Electricity",
    "Renewable energy",
    "Renewable energy , Photovoltaics",
    "Solar Energy",
    "Utilities",
    "Utilities Water and wastewater",
    "Utility",
    "Versorger",
    "Waste management",
    "Water industry",
    "Water technology",
    "Water Utilities",
    "Wind power industry"
   ]
  },
  {
   "key": "real-estate",
   "name": "Real estate",
   "parent": null,
   "aliases": [
    "Apartments",
    "Commercial real estate",
    "Commercial REITs",
    "Diversified REITs",
    "Health Care REITs",
    "Hotel & Resort REITs",
    "Immobilien",
    "Industrial REITs",
    "Mortgage REITs",
    "Multi-Family Residential REITs",
    "Office REITs",
    "Other Specialized REITs",
    "Private equity real estate",
    "Property",
    "Real Estate",
    "Real estate development",
    "Real Estate Development & Operations",
    "Real Estate Investment Management",
    "Real estate investment trust",
    "Real estate investment trusts",
    "Real Estate Operations",
    "Real Estate Services",
    "REIT Entertainment",
    "Residential & Commercial RETIs",
    "Residential REITs",
    "Retail REITs",
    "Single-Family Residential REITs",
    "Specialized REITs"
   ]
  }
 ],
 "agreements": [
  {
   "key": "global-inbound",
   "kind": "framework",
   "name": "Inbound marketing and sales, worldwide",
   "programme": "Inbound",
   "terms": {
    "purpose": {
     "statement": "Marketing and sales answer together for growth that can be planned and that pays. This agreement says what each side owes the other, by when, and how both of them see that it happened.",
     "objectives": {
      "one-revenue-goal": {
       "position": 1,
       "text": "Both functions are measured by the same revenue."
      },
      "fast-answers": {
       "position": 2,
       "text": "Whoever asks us gets a person's answer on the same working day."
      },
      "no-lead-lost": {
       "position": 3,
       "text": "Every lead ends in a deal, in nurturing or in a reason that can be read."
      },
      "closed-loop": {
       "position": 4,
       "text": "What sales learns reaches marketing within a week and changes what it does."
      }
     }
    },
    "lead_classes": {
     "hot": {
      "position": 1,
      "name": "Hot lead",
      "definition": "Asks for a quotation, a demonstration or a call back."
     },
     "mql": {
      "position": 2,
      "name": "Marketing qualified lead",
      "definition": "Fits the customer profile and has passed the score for a handover."
     },
     "sal": {
      "position": 3,
      "name": "Sales accepted lead",
      "definition": "Sales has looked at it and will work it."
     },
     "sql": {
      "position": 4,
      "name": "Sales qualified lead",
      "definition": "Need, budget, authority and time frame are confirmed in a conversation."
     }
    },
    "profile": {
     "industries": [
      "Machinery",
      "Automotive",
      "Food and beverages",
      "Pharma and biotech",
      "Chemicals",
      "Semiconductors and electronics"
     ],
     "employees": {
      "from": 20
     },
     "revenue_from": {
      "amount": 5000000,
      "currency": "EUR"
     },
     "minimum_budget": {
      "amount": 25000,
      "currency": "EUR"
     },
     "tech_stack": [
      "A programmable controller of the last ten years",
      "A fieldbus or industrial Ethernet"
     ],
     "use_cases": {
      "retrofit": {
       "position": 1,
       "text": "Replace drives of an existing line without a new safety approval."
      },
      "new-line": {
       "position": 2,
       "text": "Equip a new line with motion control from one source."
      },
      "monitoring": {
       "position": 3,
       "text": "See wear early enough to plan the standstill."
      }
     },
     "personas": {
      "plant-manager": {
       "role": "Plant manager",
       "goals": "Output, availability, no surprises",
       "stage": "decision"
      },
      "automation-engineer": {
       "role": "Automation engineer",
       "goals": "Fits the controller, is documented, is supported",
       "stage": "evaluation"
      },
      "purchaser": {
       "role": "Strategic purchaser",
       "goals": "Total cost, delivery date, second source",
       "stage": "decision"
      }
     }
    },
    "exclusions": {
     "competitor": {
      "text": "Makers of drives and their dealers.",
      "condition": {
       "field": "account.is_competitor",
       "op": "eq",
       "value": true
      }
     },
     "too-small": {
      "text": "Companies below 20 employees.",
      "condition": {
       "field": "account.employees",
       "op": "lt",
       "value": 20
      }
     },
     "student": {
      "text": "Students and job applicants.",
      "condition": {
       "field": "lead.role",
       "op": "in",
       "value": [
        "student",
        "applicant"
       ]
      }
     },
     "embargo": {
      "text": "Deliveries that export control forbids."
     }
    },
    "scoring": {
     "grades": {
      "a": {
       "position": 1,
       "name": "A",
       "text": "Profile fits in full, and a person who decides."
      },
      "b": {
       "position": 2,
       "name": "B",
       "text": "Profile fits, and a person who recommends."
      },
      "c": {
       "position": 3,
       "name": "C",
       "text": "Profile fits in part."
      },
      "d": {
       "position": 4,
       "name": "D",
       "text": "Outside the profile."
      }
     },
     "points": {
      "visit": {
       "text": "Visit of the product pages",
       "points": 2,
       "at_most": 20
      },
      "download": {
       "text": "Download of a paper or a CAD model",
       "points": 10,
       "at_most": 30
      },
      "webinar": {
       "text": "Attended a webinar",
       "points": 15,
       "at_most": 30
      },
      "configuration": {
       "text": "Saved a drive configuration",
       "points": 25,
       "at_most": 50
      },
      "request": {
       "text": "Asked for a quotation or a call",
       "points": 50,
       "at_most": 50
      }
     },
     "decay": {
      "points": 10,
      "every": {
       "within": "P30D",
       "clock": "elapsed"
      }
     },
     "thresholds": {
      "mql": {
       "grade": "b",
       "points": 40,
       "example": "A50 passes, B15 does not"
      },
      "hot": {
       "grade": "b",
       "points": 75,
       "example": "A90 passes"
      }
     }
    },
    "legal": {
     "reviewed_by": "Group Legal",
     "basis": "Personal data passes from marketing to sales on the ground of a request by the person or of legitimate interest, which is documented at the lead.",
     "human_override": "A person can change every score and every automatic rejection, and says why.",
     "customer_promises": "No response time of this agreement is promised to customers.",
     "notes": {}
    },
    "extensions": {
     "crm": {
      "object": "Lead",
      "status_field": "lead_status"
     }
    },
    "funnel": {
     "stages": {
      "visit": {
       "position": 1,
       "name": "Visit",
       "owner": "marketing",
       "definition": "A session on one of our sites that is neither a robot's nor an employee's.",
       "volume": {
        "metric": "visits",
        "target": 34000,
        "unit": "count",
        "period": "quarter",
        "scale_by_maturity": true
       }
      },
      "contact": {
       "position": 2,
       "name": "Contact",
       "owner": "marketing",
       "definition": "A person whom we may address by name and who has agreed to it."
      },
      "lead": {
       "position": 3,
       "name": "Lead",
       "owner": "marketing",
       "definition": "A contact who has shown interest in something that we sell."
      },
      "target-account": {
       "position": 4,
       "name": "Target account",
       "owner": "marketing",
       "definition": "A company that fits the profile, named by marketing and sales together.",
       "volume": {
        "metric": "target_accounts",
        "target": 450,
        "unit": "count",
        "period": "quarter",
        "scale_by_maturity": true
       }
      },
      "prospect": {
       "position": 5,
       "name": "Prospect",
       "owner": "marketing",
       "definition": "A person at a target account with whom there is an exchange.",
       "volume": {
        "metric": "prospects",
        "target": 290,
        "unit": "count",
        "period": "quarter",
        "scale_by_maturity": true
       }
      },
      "mql": {
       "position": 6,
       "name": "Marketing qualified lead",
       "owner": "marketing",
       "definition": "A lead that fits the profile and has passed the score for a handover.",
       "entry": {
        "text": "At least three visits and one download, from a company of 20 or more.",
        "condition": {
         "all": [
          {
           "field": "lead.visits",
           "op": "gte",
           "value": 3
          },
          {
           "field": "lead.downloads",
           "op": "gte",
           "value": 1
          },
          {
           "field": "account.employees",
           "op": "gte",
           "value": 20
          }
         ]
        }
       },
       "volume": {
        "metric": "mql",
        "target": 570,
        "unit": "count",
        "period": "quarter",
        "scale_by_maturity": true
       }
      },
      "sal": {
       "position": 7,
       "name": "Sales accepted lead",
       "owner": "sales",
       "definition": "A qualified lead that sales has taken on."
      },
      "sql": {
       "position": 8,
       "name": "Sales qualified lead",
       "owner": "sales",
       "definition": "An accepted lead whose need, budget, authority and time frame a conversation has confirmed.",
       "volume": {
        "metric": "sql",
        "target": 260,
        "unit": "count",
        "period": "quarter",
        "scale_by_maturity": true
       }
      },
      "opportunity": {
       "position": 9,
       "name": "Opportunity",
       "owner": "sales",
       "definition": "A project with a date, an amount and a next step that the customer has agreed to."
      },
      "customer": {
       "position": 10,
       "name": "Customer",
       "owner": "sales",
       "definition": "A company that has ordered.",
       "volume": {
        "metric": "customers",
        "target": 200,
        "unit": "count",
        "period": "quarter",
        "scale_by_maturity": true
       }
      }
     },
     "conversions": {
      "mql-to-sal": {
       "from": "mql",
       "to": "sal",
       "metric": "acceptance_rate",
       "target": 65,
       "unit": "percent",
       "scale_by_maturity": true
      },
      "sal-to-sql": {
       "from": "sal",
       "to": "sql",
       "metric": "qualification_rate",
       "target": 70,
       "unit": "percent",
       "scale_by_maturity": true
      },
      "sql-to-customer": {
       "from": "sql",
       "to": "customer",
       "metric": "close_rate",
       "target": 76,
       "unit": "percent",
       "scale_by_maturity": true
      },
      "lead-to-customer": {
       "from": "lead",
       "to": "customer",
       "metric": "lead_to_customer_rate",
       "target": 28,
       "unit": "percent",
       "scale_by_maturity": true
      }
     },
     "deal_stages": {
      "discovery": {
       "position": 1,
       "name": "Discovery"
      },
      "technical-fit": {
       "position": 2,
       "name": "Technical fit"
      },
      "quotation": {
       "position": 3,
       "name": "Quotation"
      },
      "negotiation": {
       "position": 4,
       "name": "Negotiation"
      },
      "closed-won": {
       "position": 5,
       "name": "Closed, won"
      },
      "closed-lost": {
       "position": 6,
       "name": "Closed, lost"
      }
     },
     "closed_won": "The signed order is in the system and its credit check has passed.",
     "revenue": "Order value of the first twelve months, without tax and freight.",
     "attribution": {
      "model": "position-based",
      "text": "40 % to the first touch, 40 % to the touch before the handover, 20 % to those between.",
      "look_back": {
       "within": "P180D",
       "clock": "elapsed"
      }
     },
     "glossary": {
      "close-rate": {
       "text": "Customers won, divided by sales qualified leads, of the same quarter of entry."
      },
      "handover": {
       "text": "The instant at which sales has a complete lead in its queue."
      },
      "touch": {
       "text": "One contact of a person with us that was recorded."
      }
     }
    },
    "commitments": {
     "mql-volume": {
      "party": "marketing",
      "metric": "mql",
      "target": 570,
      "unit": "count",
      "period": "quarter",
      "basis": "history",
      "scale_by_maturity": true
     },
     "sql-volume": {
      "party": "marketing",
      "metric": "sql",
      "target": 260,
      "unit": "count",
      "period": "quarter",
      "basis": "history",
      "scale_by_maturity": true
     },
     "leads-within-sla": {
      "party": "sales",
      "metric": "sla_compliance",
      "target": 95,
      "unit": "percent",
      "period": "month",
      "basis": "hypothesis",
      "scale_by_maturity": false
     },
     "new-customers": {
      "party": "joint",
      "metric": "customers",
      "target": 200,
      "unit": "count",
      "period": "quarter",
      "basis": "history",
      "scale_by_maturity": true,
      "incentive": "A fifth of the variable pay of both functions hangs on this figure."
     }
    },
    "kpis": {
     "acceptance-rate": {
      "position": 1,
      "metric": "acceptance_rate",
      "target": 65,
      "unit": "percent",
      "level": "handover",
      "owner": "sales",
      "core": true,
      "scale_by_maturity": true
     },
     "response-time": {
      "position": 2,
      "metric": "response_time",
      "target": 4,
      "unit": "business_hours",
      "level": "functional",
      "owner": "sales",
      "core": true,
      "scale_by_maturity": false
     },
     "sla-compliance": {
      "position": 3,
      "metric": "sla_compliance",
      "target": 95,
      "unit": "percent",
      "level": "handover",
      "owner": "sales",
      "core": true,
      "scale_by_maturity": false
     },
     "lead-to-customer": {
      "position": 4,
      "metric": "lead_to_customer_rate",
      "target": 28,
      "unit": "percent",
      "level": "impact",
      "owner": "joint",
      "core": true,
      "scale_by_maturity": true
     },
     "pipeline-contribution": {
      "position": 5,
      "metric": "pipeline_contribution",
      "target": 37,
      "unit": "percent",
      "level": "impact",
      "owner": "marketing",
      "core": true,
      "scale_by_maturity": true
     },
     "cycle-length": {
      "position": 6,
      "metric": "cycle_length",
      "target": 270,
      "unit": "days",
      "level": "impact",
      "owner": "sales",
      "core": true,
      "scale_by_maturity": false
     },
     "account-penetration": {
      "position": 7,
      "metric": "account_penetration",
      "target": 3,
      "unit": "people",
      "level": "functional",
      "owner": "joint",
      "core": false,
      "scale_by_maturity": false
     }
    },
    "responses": {
     "hot": {
      "handover": {
       "within": "PT15M",
       "clock": "business"
      },
      "start_work": {
       "within": "PT30M",
       "clock": "business"
      },
      "first_response": {
       "within": "PT1H",
       "clock": "business"
      },
      "attempts": {
       "minimum": 6,
       "channels": 3,
       "over": {
        "within": "P5D",
        "clock": "business"
       }
      },
      "acceptance": {
       "within": "PT4H",
       "clock": "business"
      },
      "status_update": {
       "within": "P1D",
       "clock": "business"
      },
      "actions": [
       "Call back",
       "Send the quotation or its date",
       "Book the demonstration"
      ]
     },
     "mql": {
      "handover": {
       "within": "PT1H",
       "clock": "business"
      },
      "start_work": {
       "within": "PT2H",
       "clock": "business"
      },
      "first_response": {
       "within": "PT4H",
       "clock": "business"
      },
      "attempts": {
       "minimum": 5,
       "channels": 2,
       "over": {
        "within": "P10D",
        "clock": "business"
       }
      },
      "acceptance": {
       "within": "P1D",
       "clock": "business"
      },
      "status_update": {
       "within": "P2D",
       "clock": "business"
      },
      "actions": [
       "Call",
       "Write with a reference to what was read",
       "Offer a date"
      ]
     },
     "sal": {
      "first_response": {
       "within": "PT8H",
       "clock": "business"
      },
      "attempts": {
       "minimum": 5,
       "channels": 2,
       "over": {
        "within": "P15D",
        "clock": "business"
       }
      },
      "status_update": {
       "within": "P5D",
       "clock": "business"
      },
      "actions": [
       "Confirm need and time frame",
       "Find who decides"
      ]
     },
     "sql": {
      "start_work": {
       "within": "P1D",
       "clock": "business"
      },
      "status_update": {
       "within": "P5D",
       "clock": "business"
      },
      "stagnation": {
       "within": "P30D",
       "clock": "elapsed"
      },
      "actions": [
       "Agree on the next step",
       "Keep amount and date current"
      ]
     }
    },
    "lanes": {
     "fast": {
      "position": 1,
      "name": "Fast lane",
      "text": "Target accounts that ask by themselves.",
      "condition": {
       "all": [
        {
         "field": "account.is_target",
         "op": "eq",
         "value": true
        },
        {
         "field": "lead.points",
         "op": "gte",
         "value": 75
        }
       ]
      },
      "responses": {
       "first_response": {
        "within": "PT30M",
        "clock": "business"
       },
       "acceptance": {
        "within": "PT2H",
        "clock": "business"
       }
      }
     },
     "slow": {
      "position": 2,
      "name": "Slow lane",
      "text": "Projects that begin in more than a year.",
      "condition": {
       "field": "lead.months_to_project",
       "op": "gt",
       "value": 12
      },
      "responses": {
       "first_response": {
        "within": "P2D",
        "clock": "business"
       },
       "status_update": {
        "within": "P15D",
        "clock": "business"
       }
      }
     }
    },
    "contact": {
     "channels": [
      "phone",
      "email",
      "linkedin",
      "video"
     ],
     "unreachable": {
      "after_attempts": 5,
      "status": "not_reached",
      "resubmit": {
       "within": "P30D",
       "clock": "elapsed"
      },
      "programme": "second-look",
      "trigger": "The fifth attempt without an answer."
     }
    },
    "handover": {
     "fields": {
      "person": {
       "position": 1,
       "text": "Name, email, phone, company",
       "required": true
      },
      "source": {
       "position": 2,
       "text": "Source and campaign",
       "required": true
      },
      "interactions": {
       "position": 3,
       "text": "What the person read, attended and asked so far",
       "required": true
      },
      "score": {
       "position": 4,
       "text": "Grade and points",
       "required": true
      },
      "profile-fit": {
       "position": 5,
       "text": "Fits the profile: yes, no or unclear",
       "required": true
      },
      "project": {
       "position": 6,
       "text": "The project in a sentence, if it is known",
       "required": false
      }
     }
    },
    "rejection": {
     "reasons": {
      "outside-profile": {
       "position": 1,
       "text": "Does not fit the profile",
       "comment": "required",
       "to": "closed"
      },
      "no-need": {
       "position": 2,
       "text": "No need within a year",
       "comment": "optional",
       "to": "nurturing"
      },
      "no-budget": {
       "position": 3,
       "text": "Need without a budget",
       "comment": "optional",
       "to": "nurturing"
      },
      "wrong-person": {
       "position": 4,
       "text": "The person neither decides nor recommends",
       "comment": "required",
       "to": "marketing"
      },
      "wrong-data": {
       "position": 5,
       "text": "Contact data are wrong or missing",
       "comment": "required",
       "to": "marketing"
      },
      "duplicate": {
       "position": 6,
       "text": "Known already",
       "comment": "optional",
       "to": "closed"
      }
     },
     "return": {
      "text": "A lead that was accepted comes back with a new, lower score.",
      "points": 20
     },
     "exceptions": {
      "partner-lead": {
       "text": "Leads of sales partners follow the partner contract."
      }
     }
    },
    "recycling": {
     "not-reached": {
      "text": "Nobody answered",
      "action": "Second look, then a new call",
      "after": {
       "within": "P30D",
       "clock": "elapsed"
      },
      "to": "lead"
     },
     "no-acute-need": {
      "text": "Interest without a project",
      "action": "Industry letter each month",
      "after": {
       "within": "P90D",
       "clock": "elapsed"
      },
      "to": "lead"
     },
     "outside-profile": {
      "text": "Does not fit the profile",
      "action": "Newsletter only",
      "to": "contact"
     },
     "later": {
      "text": "Says “later”",
      "action": "Call on the date that was named",
      "after": {
       "within": "P180D",
       "clock": "elapsed"
      },
      "to": "mql"
     },
     "stagnant-sql": {
      "text": "A qualified lead without movement",
      "action": "Back to marketing with what is known",
      "after": {
       "within": "P30D",
       "clock": "elapsed"
      },
      "to": "mql"
     }
    },
    "nurturing": {
     "second-look": {
      "position": 1,
      "text": "Three letters over six weeks, each with one calculation of savings.",
      "for": [
       "not-reached"
      ]
     },
     "industry-letter": {
      "position": 2,
      "text": "A letter each month with one application from the reader's industry.",
      "for": [
       "no-acute-need",
       "later"
      ]
     },
     "webinar-series": {
      "position": 3,
      "text": "An hour a quarter on retrofits, with questions to an engineer.",
      "for": [
       "no-acute-need"
      ]
     }
    },
    "parties": {
     "marketing": {
      "name": "Group Marketing",
      "representative": {
       "name": "Ingrid Solheim",
       "position": "Chief Marketing Officer"
      },
      "deputy": {
       "name": "Paulo Teixeira",
       "position": "Head of Demand Generation"
      },
      "signature": "none"
     },
     "sales": {
      "name": "Group Sales",
      "representative": {
       "name": "Markus Ehrlinger",
       "position": "Chief Sales Officer"
      },
      "deputy": {
       "name": "Aiko Tanabe",
       "position": "Head of Inside Sales"
      },
      "signature": "none"
     },
     "management": {
      "name": "Executive Board",
      "representative": {
       "name": "Henrike Varnholt",
       "position": "Chief Executive Officer"
      },
      "signature": "none"
     }
    },
    "scope": {
     "business_unit": "Drives and Factory Automation",
     "geography": "All regions in which the group sells",
     "programme": "Inbound",
     "target_market": "Manufacturers and operators of plants with at least 20 employees",
     "products": [
      "Servo drives",
      "Motion control",
      "Condition monitoring",
      "Field service"
     ],
     "sales_teams": [
      "Inside Sales",
      "Field Sales",
      "Key Accounts"
     ]
    },
    "annexes": {
     "inbound-system": {
      "name": "The inbound system: stages, volumes and who keeps which figure",
      "date": "2026-10-01",
      "sha256": "e62d30f0d64ecf39d400ff7ab193e59026c520e631d434e274e928c9e9f2703e"
     }
    },
    "guardrails": {
     "/purpose/**": "locked",
     "/lead_classes/*/definition": "locked",
     "/funnel/stages/*/definition": "locked",
     "/funnel/stages/*/volume/target": "free",
     "/responses/**": "tighten",
     "/responses/mql/first_response": {
      "between": [
       {
        "within": "PT30M",
        "clock": "business"
       },
       {
        "within": "PT8H",
        "clock": "business"
       }
      ]
     },
     "/responses/mql/attempts/minimum": {
      "between": [
       3,
       10
      ]
     },
     "/responses/*/actions": "free",
     "/lanes/**": "free",
     "/contact/**": "free",
     "/commitments/leads-within-sla/target": "tighten",
     "/escalation/levels/*/after": "tighten",
     "/disputes/**": "locked",
     "/legal/**": "locked",
     "/legal/notes/**": "free"
    },
    "grace": {},
    "feedback": {
     "lead-quality": {
      "from": "sales",
      "when": "After the first conversation",
      "within": {
       "within": "P1D",
       "clock": "business"
      },
      "format": "Mark from 1 to 5 at the lead"
     },
     "rejection-reason": {
      "from": "sales",
      "when": "At the rejection",
      "within": {
       "within": "P1D",
       "clock": "business"
      },
      "format": "Reason code, with a comment where the reason asks for one"
     },
     "insight": {
      "from": "sales",
      "when": "Every week",
      "format": "Three sentences in the weekly meeting"
     },
     "won-deal": {
      "from": "sales",
      "when": "When a deal is won",
      "within": {
       "within": "P1D",
       "clock": "business"
      },
      "format": "Amount and attribution"
     },
     "not-worked": {
      "from": "sales",
      "when": "Every week",
      "format": "List of the leads that nobody could work, and why"
     }
    },
    "reporting": {
     "scorecard": {
      "text": "Targets against actuals of all core figures",
      "tool": "CRM dashboard",
      "interval": "week",
      "to": [
       "Marketing",
       "Sales"
      ]
     },
     "board-report": {
      "text": "Revenue, customers, compliance, three measures",
      "tool": "Slides",
      "interval": "month",
      "to": [
       "Executive Board"
      ]
     },
     "response-bands": {
      "text": "Response times in four bands, and how each converts against the fastest",
      "tool": "CRM dashboard",
      "interval": "month",
      "to": [
       "Sales"
      ],
      "bands": {
       "under-1h": {
        "position": 1,
        "name": "Under 1 hour",
        "relative_conversion": 100
       },
       "1h-to-4h": {
        "position": 2,
        "name": "1 to 4 hours",
        "relative_conversion": 36
       },
       "4h-to-24h": {
        "position": 3,
        "name": "4 to 24 hours",
        "relative_conversion": 25
       },
       "over-24h": {
        "position": 4,
        "name": "Over 24 hours",
        "relative_conversion": 10
       }
      }
     }
    },
    "escalation": {
     "levels": {
      "team-lead": {
       "position": 1,
       "who": "Leader of the team",
       "after": {
        "within": "PT2H",
        "clock": "business"
       },
       "text": "Gives the lead to someone who can work it today."
      },
      "sales-manager": {
       "position": 2,
       "who": "Sales manager of the region",
       "after": {
        "within": "P1D",
        "clock": "business"
       },
       "text": "Decides with marketing what becomes of the lead."
      },
      "board": {
       "position": 3,
       "who": "Executive Board",
       "after": {
        "within": "P5D",
        "clock": "business"
       },
       "text": "Sees it in the next report, with the cause."
      }
     }
    },
    "disputes": {
     "steps": {
      "talk": {
       "position": 1,
       "who": "The two managers",
       "within": {
        "within": "P5D",
        "clock": "business"
       },
       "text": "They talk, with the figures on the table."
      },
      "management": {
       "position": 2,
       "who": "Executive Board",
       "within": {
        "within": "P14D",
        "clock": "elapsed"
       },
       "text": "It decides after hearing both."
      },
      "mediation": {
       "position": 3,
       "who": "A mediator from outside",
       "text": "For what comes back a third time."
      }
     },
     "typical": {
      "poor-leads": {
       "text": "“The leads are poor.”",
       "answer": "Twenty leads are read together, and the score is changed where they agree."
      },
      "slow-sales": {
       "text": "“Sales is slow.”",
       "answer": "The response bands decide; capacity is the first question, blame none."
      },
      "too-few-leads": {
       "text": "“Marketing brings too little.”",
       "answer": "The step of the funnel with the largest gap gets the next budget."
      }
     }
    },
    "meetings": {
     "weekly": {
      "position": 1,
      "name": "Weekly handover",
      "interval": "week",
      "weekday": "tuesday",
      "time": "09:00",
      "minutes": 30,
      "participants": [
       "Inside Sales",
       "Demand Generation"
      ],
      "agenda": [
       "Leads of the week",
       "Rejections",
       "Insights"
      ]
     },
     "monthly": {
      "position": 2,
      "name": "Monthly figures",
      "interval": "month",
      "weekday": "monday",
      "week": 1,
      "time": "14:00",
      "minutes": 60,
      "participants": [
       "Marketing manager",
       "Sales manager",
       "Operations"
      ],
      "agenda": [
       "Conversion",
       "Response bands",
       "Measures"
      ]
     },
     "quarterly": {
      "position": 3,
      "name": "Quarterly strategy",
      "interval": "quarter",
      "minutes": 120,
      "participants": [
       "Marketing",
       "Sales",
       "Executive Board"
      ],
      "agenda": [
       "Targets against actuals",
       "Causes",
       "Potentials",
       "Measures"
      ]
     },
     "sprint": {
      "position": 4,
      "name": "Sprint planning",
      "interval": "two-weeks",
      "weekday": "monday",
      "time": "10:00",
      "minutes": 45,
      "participants": [
       "Demand Generation",
       "Inside Sales"
      ],
      "agenda": [
       "What we try next",
       "What the last try showed"
      ]
     }
    },
    "reviews": {
     "quarterly": {
      "text": "Targets and times of this agreement",
      "interval": "quarter",
      "owner": "Revenue Operations"
     },
     "yearly": {
      "text": "The agreement as a whole, against the strategy",
      "interval": "year",
      "owner": "Executive Board"
     },
     "triggers": {
      "new-market": {
       "text": "A region is opened or closed."
      },
      "low-compliance": {
       "text": "Compliance stays below 80 percent for two months.",
       "condition": {
        "field": "metric.sla_compliance",
        "op": "lt",
        "value": 80
       }
      }
     }
    },
    "journey": {
     "awareness": {
      "position": 1,
      "owner": "marketing",
      "handover": "A visitor leaves a name",
      "metric": "visits"
     },
     "evaluation": {
      "position": 2,
      "owner": "marketing",
      "handover": "A lead passes the score",
      "metric": "acceptance_rate"
     },
     "decision": {
      "position": 3,
      "owner": "sales",
      "handover": "The order is signed",
      "metric": "close_rate"
     },
     "onboarding": {
      "position": 4,
      "owner": "customer-success",
      "handover": "The first drive runs",
      "metric": "time_to_first_use"
     },
     "growth": {
      "position": 5,
      "owner": "customer-success",
      "handover": "A second line is planned",
      "metric": "growth"
     },
     "advocacy": {
      "position": 6,
      "owner": "marketing",
      "handover": "The customer speaks for us",
      "metric": "references"
     }
    },
    "engagement": {
     "milestones": {
      "account-plan": {
       "position": 1,
       "text": "Marketing and sales have written the account plan together.",
       "due": {
        "within": "P30D",
        "clock": "elapsed"
       }
      },
      "first-meeting": {
       "position": 2,
       "text": "A first meeting with someone who decides.",
       "due": {
        "within": "P90D",
        "clock": "elapsed"
       }
      }
     },
     "stakeholders": {
      "metric": "engaged_stakeholders",
      "target": 3,
      "unit": "people",
      "scale_by_maturity": false
     }
    },
    "raci": {
     "qualify-lead": {
      "position": 1,
      "text": "Qualify a lead",
      "responsible": [
       "demand-generation"
      ],
      "accountable": "marketing-manager",
      "consulted": [
       "inside-sales"
      ],
      "informed": [
       "revenue-operations"
      ]
     },
     "work-lead": {
      "position": 2,
      "text": "Work a lead",
      "responsible": [
       "inside-sales"
      ],
      "accountable": "sales-manager",
      "consulted": [
       "demand-generation"
      ],
      "informed": [
       "revenue-operations"
      ]
     },
     "keep-score": {
      "position": 3,
      "text": "Keep the score right",
      "responsible": [
       "revenue-operations"
      ],
      "accountable": "marketing-manager",
      "consulted": [
       "sales-manager"
      ],
      "informed": [
       "inside-sales"
      ]
     },
     "report": {
      "position": 4,
      "text": "Report the figures",
      "responsible": [
       "revenue-operations"
      ],
      "accountable": "chief-marketing-officer",
      "consulted": [
       "sales-manager"
      ],
      "informed": [
       "executive-board"
      ]
     }
    },
    "resources": {
     "budget": {
      "amount": 1800000,
      "currency": "EUR",
      "period": "year"
     },
     "people": {
      "marketing": 14,
      "inside-sales": 22,
      "revenue-operations": 4
     },
     "technology": [
      "CRM",
      "Marketing automation",
      "Configurator",
      "Call centre"
     ]
    }
   }
  },
  {
   "key": "brazil",
   "kind": "local",
   "framework": "global-inbound",
   "name": "Brazil",
   "selector": {
    "region": "brazil"
   },
   "terms": {
    "parties": {
     "marketing": {
      "name": "Marketing Brazil",
      "representative": {
       "name": "Paulo Teixeira",
       "position": "Head of Demand Generation"
      },
      "signature": "none"
     },
     "sales": {
      "name": "Sales Brazil",
      "representative": {
       "name": "Rafaela Quintino",
       "position": "Sales Manager Brazil"
      },
      "signature": "none"
     }
    },
    "scope": {
     "geography": "Brazil"
    },
    "contact": {
     "channels": [
      "whatsapp",
      "phone",
      "email"
     ],
     "unreachable": {
      "after_attempts": 6
     }
    },
    "lanes": {
     "slow": null
    },
    "commitments": {
     "new-customers": {
      "target": 6
     }
    },
    "profile": {
     "revenue_from": {
      "amount": 20000000,
      "currency": "BRL"
     },
     "minimum_budget": {
      "amount": 120000,
      "currency": "BRL"
     }
    },
    "legal": {
     "notes": {
      "lgpd": {
       "text": "Personal data follow the Brazilian data protection law; the officer is named on the site."
      }
     }
    }
   }
  },
  {
   "key": "dach-enterprise",
   "kind": "local",
   "framework": "global-inbound",
   "name": "Large companies in Germany, Austria and Switzerland",
   "selector": {
    "region": "dach",
    "size": "enterprise"
   },
   "terms": {
    "parties": {
     "marketing": {
      "name": "Marketing DACH",
      "representative": {
       "name": "Friederike Lorch",
       "position": "Head of Marketing DACH"
      },
      "signature": "none"
     },
     "sales": {
      "name": "Sales DACH",
      "representative": {
       "name": "Mirjam Stadelmann",
       "position": "Key Accounts DACH"
      },
      "signature": "none"
     }
    },
    "scope": {
     "geography": "Germany, Austria, Liechtenstein and Switzerland",
     "sales_teams": [
      "Key Accounts"
     ]
    },
    "responses": {
     "mql": {
      "attempts": {
       "minimum": 7,
       "channels": 3
      }
     },
     "hot": {
      "acceptance": {
       "within": "PT2H",
       "clock": "business"
      }
     }
    },
    "meetings": {
     "monthly": {
      "minutes": 90,
      "participants": [
       "Marketing manager",
       "Key Accounts",
       "Operations",
       "Field Service"
      ]
     }
    },
    "funnel": {
     "conversions": {
      "sql-to-customer": {
       "target": 70
      }
     }
    },
    "kpis": {
     "cycle-length": {
      "target": 330
     },
     "account-penetration": {
      "target": 5
     }
    }
   }
  },
  {
   "key": "dach-inbound",
   "kind": "local",
   "framework": "global-inbound",
   "name": "Germany, Austria and Switzerland",
   "selector": {
    "region": "dach"
   },
   "terms": {
    "parties": {
     "marketing": {
      "name": "Marketing DACH",
      "representative": {
       "name": "Friederike Lorch",
       "position": "Head of Marketing DACH"
      },
      "signature": "none"
     },
     "sales": {
      "name": "Sales DACH",
      "representative": {
       "name": "Anselm Kofler",
       "position": "Head of Sales DACH"
      },
      "signature": "none"
     }
    },
    "scope": {
     "geography": "Germany, Austria, Liechtenstein and Switzerland"
    },
    "responses": {
     "mql": {
      "first_response": {
       "within": "PT3H",
       "clock": "business"
      }
     },
     "sal": {
      "status_update": {
       "within": "P3D",
       "clock": "business"
      }
     }
    },
    "contact": {
     "channels": [
      "phone",
      "email",
      "trade-fair"
     ]
    },
    "commitments": {
     "mql-volume": {
      "target": 60,
      "period": "month"
     },
     "new-customers": {
      "target": 25
     }
    },
    "meetings": {
     "weekly": {
      "weekday": "wednesday",
      "time": "08:30"
     }
    },
    "kpis": {
     "cycle-length": {
      "target": 240
     }
    }
   }
  },
  {
   "key": "emea-inbound",
   "kind": "local",
   "framework": "global-inbound",
   "name": "Europe, Middle East and Africa",
   "selector": {
    "region": "emea"
   },
   "terms": {
    "parties": {
     "marketing": {
      "name": "Marketing EMEA",
      "representative": {
       "name": "Clémence Aubry",
       "position": "Marketing Director EMEA"
      },
      "signature": "none"
     },
     "sales": {
      "name": "Sales EMEA",
      "representative": {
       "name": "Tomasz Wilk",
       "position": "Sales Director EMEA"
      },
      "signature": "none"
     }
    },
    "scope": {
     "geography": "Europe, the Middle East and Africa"
    },
    "handover": {
     "fields": {
      "consent": {
       "position": 7,
       "text": "The ground on which we may contact the person, and since when",
       "required": true
      }
     }
    },
    "rejection": {
     "reasons": {
      "no-consent": {
       "position": 7,
       "text": "There is no ground to contact the person",
       "comment": "required",
       "to": "closed"
      }
     }
    },
    "recycling": {
     "later": {
      "after": {
       "within": "P120D",
       "clock": "elapsed"
      }
     }
    },
    "legal": {
     "notes": {
      "data-protection": {
       "text": "A person who objects is erased within 30 days; the statistics stay."
      }
     }
    }
   }
  },
  {
   "key": "financial-services-americas",
   "kind": "local",
   "framework": "global-inbound",
   "name": "Banks and insurers in the Americas",
   "selector": {
    "vertical": "financial-services",
    "region": "americas"
   },
   "terms": {
    "parties": {
     "marketing": {
      "name": "Marketing Americas",
      "representative": {
       "name": "Darnell Whitcombe",
       "position": "Marketing Director Americas"
      },
      "signature": "none"
     },
     "sales": {
      "name": "Sales Americas",
      "representative": {
       "name": "Lucía Barrientos",
       "position": "Sales Director Americas"
      },
      "signature": "none"
     }
    },
    "scope": {
     "geography": "North and South America",
     "target_market": "Operators of data centres and vaults among banks and insurers"
    },
    "profile": {
     "industries": [
      "Banks",
      "Insurers"
     ],
     "use_cases": {
      "retrofit": null,
      "new-line": null,
      "building": {
       "position": 4,
       "text": "Keep doors, blinds and cooling of a building running."
      }
     }
    },
    "responses": {
     "mql": {
      "first_response": {
       "within": "PT2H",
       "clock": "business"
      }
     }
    },
    "commitments": {
     "mql-volume": {
      "target": 8,
      "period": "month"
     },
     "new-customers": {
      "target": 3
     }
    },
    "rejection": {
     "reasons": {
      "regulator": {
       "position": 8,
       "text": "The supervisor forbids the supplier",
       "comment": "required",
       "to": "closed"
      }
     }
    }
   }
  },
  {
   "key": "germany-calls",
   "kind": "local",
   "framework": "global-inbound",
   "name": "Germany: calls need consent",
   "selector": {
    "region": "de"
   },
   "terms": {
    "parties": {
     "marketing": {
      "name": "Marketing Germany",
      "representative": {
       "name": "Friederike Lorch",
       "position": "Head of Marketing DACH"
      },
      "signature": "none"
     },
     "sales": {
      "name": "Sales Germany",
      "representative": {
       "name": "Jonas Hellwege",
       "position": "Sales Manager Germany"
      },
      "signature": "none"
     }
    },
    "scope": {
     "geography": "Germany"
    },
    "contact": {
     "channels": [
      "email",
      "phone",
      "trade-fair"
     ],
     "unreachable": {
      "resubmit": {
       "within": "P45D",
       "clock": "elapsed"
      }
     }
    },
    "exclusions": {
     "no-call-consent": {
      "text": "No first call to persons who have not asked for it; write to them."
     }
    },
    "nurturing": {
     "webinar-series": null
    }
   }
  },
  {
   "key": "healthcare",
   "kind": "local",
   "framework": "global-inbound",
   "name": "Healthcare, pharma and medical technology",
   "selector": {
    "vertical": "healthcare"
   },
   "terms": {
    "parties": {
     "marketing": {
      "name": "Marketing Healthcare",
      "representative": {
       "name": "Ines Carvalho",
       "position": "Industry Marketing Healthcare"
      },
      "signature": "none"
     },
     "sales": {
      "name": "Sales Healthcare",
      "representative": {
       "name": "Rupert Ashdown",
       "position": "Industry Sales Healthcare"
      },
      "signature": "none"
     }
    },
    "scope": {
     "geography": "Worldwide",
     "target_market": "Makers of drugs and of medical devices, clinics"
    },
    "handover": {
     "fields": {
      "validation": {
       "position": 8,
       "text": "Validation duties of the plant: which rules apply, who signs",
       "required": true
      }
     }
    },
    "profile": {
     "minimum_budget": {
      "amount": 60000,
      "currency": "EUR"
     },
     "personas": {
      "validation-lead": {
       "role": "Head of validation",
       "goals": "A change that needs no new validation",
       "stage": "evaluation"
      },
      "purchaser": null
     }
    },
    "scoring": {
     "thresholds": {
      "mql": {
       "points": 50
      }
     }
    },
    "kpis": {
     "cycle-length": {
      "target": 365
     }
    }
   }
  },
  {
   "key": "japan",
   "kind": "local",
   "framework": "global-inbound",
   "name": "Japan",
   "selector": {
    "region": "japan"
   },
   "terms": {
    "parties": {
     "marketing": {
      "name": "Marketing Japan",
      "representative": {
       "name": "Kaori Minegishi",
       "position": "Marketing Manager Japan"
      },
      "signature": "none"
     },
     "sales": {
      "name": "Sales Japan",
      "representative": {
       "name": "Shunsuke Arita",
       "position": "Sales Manager Japan"
      },
      "signature": "none"
     }
    },
    "scope": {
     "geography": "Japan"
    },
    "responses": {
     "hot": {
      "actions": [
       "Confirm in writing that the request has arrived",
       "Call to agree on a visit",
       "Visit in twos"
      ]
     },
     "mql": {
      "first_response": {
       "within": "PT2H",
       "clock": "business"
      },
      "actions": [
       "Write in Japanese, signed by a person",
       "Ask for an introduction",
       "Propose a visit"
      ]
     }
    },
    "contact": {
     "channels": [
      "email",
      "in-person",
      "phone"
     ],
     "unreachable": {
      "resubmit": {
       "within": "P60D",
       "clock": "elapsed"
      },
      "trigger": "The fifth letter without an answer; calls without an appointment do not count."
     }
    },
    "scoring": {
     "points": {
      "introduction": {
       "text": "Introduced by a customer",
       "points": 40,
       "at_most": 40
      }
     }
    },
    "kpis": {
     "cycle-length": {
      "target": 420
     }
    },
    "meetings": {
     "sprint": null
    }
   }
  },
  {
   "key": "small-companies",
   "kind": "local",
   "framework": "global-inbound",
   "name": "Small companies, worldwide",
   "selector": {
    "size": "smb"
   },
   "terms": {
    "parties": {
     "marketing": {
      "name": "Marketing Small Companies",
      "representative": {
       "name": "Tamsin Greaves",
       "position": "Digital Marketing"
      },
      "signature": "none"
     },
     "sales": {
      "name": "Sales Small Companies",
      "representative": {
       "name": "Aiko Tanabe",
       "position": "Head of Inside Sales"
      },
      "signature": "none"
     }
    },
    "scope": {
     "geography": "Worldwide",
     "sales_teams": [
      "Inside Sales"
     ]
    },
    "responses": {
     "mql": {
      "first_response": {
       "within": "PT8H",
       "clock": "business"
      },
      "attempts": {
       "minimum": 3
      },
      "actions": [
       "Write",
       "Call once"
      ]
     }
    },
    "contact": {
     "channels": [
      "email",
      "phone"
     ],
     "unreachable": {
      "after_attempts": 3
     }
    },
    "profile": {
     "minimum_budget": {
      "amount": 5000,
      "currency": "EUR"
     }
    },
    "meetings": {
     "quarterly": null
    },
    "kpis": {
     "cycle-length": {
      "target": 60
     }
    }
   }
  },
  {
   "key": "strategic-accounts-dach",
   "kind": "local",
   "framework": "global-inbound",
   "name": "Strategic accounts in Germany, Austria and Switzerland",
   "selector": {
    "tier": "tier-1",
    "region": "dach"
   },
   "terms": {
    "parties": {
     "marketing": {
      "name": "Marketing DACH",
      "representative": {
       "name": "Friederike Lorch",
       "position": "Head of Marketing DACH"
      },
      "signature": "none"
     },
     "sales": {
      "name": "Sales DACH",
      "representative": {
       "name": "Mirjam Stadelmann",
       "position": "Key Accounts DACH"
      },
      "signature": "none"
     }
    },
    "scope": {
     "geography": "Germany, Austria, Liechtenstein and Switzerland",
     "sales_teams": [
      "Key Accounts"
     ]
    },
    "responses": {
     "mql": {
      "first_response": {
       "within": "PT1H",
       "clock": "business"
      },
      "start_work": {
       "within": "PT30M",
       "clock": "business"
      }
     }
    },
    "escalation": {
     "levels": {
      "board": {
       "after": {
        "within": "P2D",
        "clock": "business"
       }
      }
     }
    },
    "meetings": {
     "weekly": {
      "participants": [
       "Key Accounts",
       "Demand Generation",
       "Field Service"
      ]
     }
    }
   }
  },
  {
   "key": "strategic-accounts",
   "kind": "local",
   "framework": "global-inbound",
   "name": "Strategic accounts, worldwide",
   "selector": {
    "tier": "tier-1"
   },
   "terms": {
    "parties": {
     "marketing": {
      "name": "Marketing Strategic Accounts",
      "representative": {
       "name": "Paulo Teixeira",
       "position": "Head of Demand Generation"
      },
      "signature": "none"
     },
     "sales": {
      "name": "Sales Strategic Accounts",
      "representative": {
       "name": "Delphine Okafor",
       "position": "Head of Key Accounts"
      },
      "signature": "none"
     }
    },
    "scope": {
     "geography": "Worldwide",
     "sales_teams": [
      "Key Accounts"
     ]
    },
    "responses": {
     "hot": {
      "first_response": {
       "within": "PT30M",
       "clock": "business"
      }
     },
     "mql": {
      "first_response": {
       "within": "PT2H",
       "clock": "business"
      },
      "acceptance": {
       "within": "PT4H",
       "clock": "business"
      },
      "attempts": {
       "minimum": 8,
       "channels": 3
      }
     }
    },
    "lanes": {
     "slow": null
    },
    "contact": {
     "channels": [
      "phone",
      "in-person",
      "email",
      "video"
     ]
    },
    "engagement": {
     "milestones": {
      "executive-sponsor": {
       "position": 3,
       "text": "A member of our board knows a member of theirs.",
       "due": {
        "within": "P180D",
        "clock": "elapsed"
       }
      },
      "joint-review": {
       "position": 4,
       "text": "A yearly review of all lines, on their site.",
       "due": {
        "within": "P365D",
        "clock": "elapsed"
       }
      }
     },
     "stakeholders": {
      "target": 8
     }
    },
    "escalation": {
     "levels": {
      "team-lead": {
       "after": {
        "within": "PT1H",
        "clock": "business"
       }
      },
      "sales-manager": {
       "after": {
        "within": "PT4H",
        "clock": "business"
       }
      }
     }
    }
   }
  },
  {
   "key": "target-accounts",
   "kind": "local",
   "framework": "global-inbound",
   "name": "Target accounts, worldwide",
   "selector": {
    "tier": "tier-2"
   },
   "terms": {
    "parties": {
     "marketing": {
      "name": "Marketing Target Accounts",
      "representative": {
       "name": "Paulo Teixeira",
       "position": "Head of Demand Generation"
      },
      "signature": "none"
     },
     "sales": {
      "name": "Sales Target Accounts",
      "representative": {
       "name": "Aiko Tanabe",
       "position": "Head of Inside Sales"
      },
      "signature": "none"
     }
    },
    "scope": {
     "geography": "Worldwide",
     "sales_teams": [
      "Field Sales"
     ]
    },
    "responses": {
     "mql": {
      "first_response": {
       "within": "PT3H",
       "clock": "business"
      },
      "attempts": {
       "minimum": 6
      }
     }
    },
    "engagement": {
     "stakeholders": {
      "target": 5
     }
    },
    "kpis": {
     "account-penetration": {
      "target": 4
     }
    }
   }
  },
  {
   "key": "united-states",
   "kind": "local",
   "framework": "global-inbound",
   "name": "United States",
   "selector": {
    "region": "us"
   },
   "terms": {
    "parties": {
     "marketing": {
      "name": "Marketing United States",
      "representative": {
       "name": "Darnell Whitcombe",
       "position": "Marketing Director Americas"
      },
      "signature": "none"
     },
     "sales": {
      "name": "Sales United States",
      "representative": {
       "name": "Brooke Halvorsen",
       "position": "Sales Manager United States"
      },
      "signature": "none"
     }
    },
    "scope": {
     "geography": "United States and Puerto Rico"
    },
    "responses": {
     "hot": {
      "first_response": {
       "within": "PT30M",
       "clock": "business"
      }
     },
     "mql": {
      "first_response": {
       "within": "PT1H",
       "clock": "business"
      }
     }
    },
    "contact": {
     "channels": [
      "phone",
      "text-message",
      "email",
      "video"
     ]
    },
    "commitments": {
     "mql-volume": {
      "target": 190
     },
     "sql-volume": {
      "target": 87
     }
    }
   }
  }
 ],
 "account_tiers": {
  "tier-1": [
   "crm-0008",
   "crm-0134",
   "crm-0217",
   "crm-0220",
   "crm-0234",
   "crm-0462",
   "crm-0850",
   "crm-1040",
   "crm-1093",
   "crm-1184",
   "crm-1234",
   "crm-1365",
   "crm-1372",
   "crm-1418",
   "crm-1587"
  ],
  "tier-2": [
   "crm-0007",
   "crm-0076",
   "crm-0116",
   "crm-0302",
   "crm-0534",
   "crm-0584",
   "crm-0643",
   "crm-0668",
   "crm-0679",
   "crm-0698",
   "crm-0876",
   "crm-0919",
   "crm-0920",
   "crm-0956",
   "crm-0977",
   "crm-1213",
   "crm-1322",
   "crm-1375",
   "crm-1395",
   "crm-1408",
   "crm-1409",
   "crm-1569",
   "crm-1742",
   "crm-1770"
  ],
  "tier-3": [
   "crm-0015",
   "crm-0119",
   "crm-0315",
   "crm-0370",
   "crm-0787",
   "crm-0863",
   "crm-0871",
   "crm-0877",
   "crm-0899",
   "crm-0943",
   "crm-0965",
   "crm-1095",
   "crm-1118",
   "crm-1133",
   "crm-1162",
   "crm-1223",
   "crm-1272",
   "crm-1325",
   "crm-1440",
   "crm-1491",
   "crm-1496",
   "crm-1641",
   "crm-1643",
   "crm-1746"
  ]
 }
}
"""#
}
