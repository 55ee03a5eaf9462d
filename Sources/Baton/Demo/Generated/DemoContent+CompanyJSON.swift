// Who the demo company is; written by deploy/embed_demo.py from Demo/content/*.json, not by hand.
// swift-format-ignore-file

extension DemoContent {
    static let companyJSON = #"{"tenant":{"key":"varnholt","name":"Varnholt Group"},"account_tiers":{"tier-1":["crm-0008","crm-0134","crm-0217","crm-0220","crm-0234","crm-0462","crm-0850","crm-1040","crm-1093","crm-1184","crm-1234","crm-1365","crm-1372","crm-1418","crm-1587"],"tier-2":["crm-0007","crm-0076","crm-0116","crm-0302","crm-0534","crm-0584","crm-0643","crm-0668","crm-0679","crm-0698","crm-0876","crm-0919","crm-0920","crm-0956","crm-0977","crm-1213","crm-1322","crm-1375","crm-1395","crm-1408","crm-1409","crm-1569","crm-1742","crm-1770"],"tier-3":["crm-0015","crm-0119","crm-0315","crm-0370","crm-0787","crm-0863","crm-0871","crm-0877","crm-0899","crm-0943","crm-0965","crm-1095","crm-1118","crm-1133","crm-1162","crm-1223","crm-1272","crm-1325","crm-1440","crm-1491","crm-1496","crm-1641","crm-1643","crm-1746"]}}"#
}
