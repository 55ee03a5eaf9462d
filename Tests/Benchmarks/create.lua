-- wrk script: creates one account with each request, under an external id that begins with BENCH_PREFIX.

local prefix, count = os.getenv("BENCH_PREFIX"), 0
local countries = { "DE", "AT", "CH", "US", "GB", "FR", "JP", "BR" }
local industries = { "Machinery", "Consulting", "Pharmaceuticals", "Construction", "Banks" }

function request()
   count = count + 1
   wrk.headers["Content-Type"] = "application/json"
   local body = string.format(
      '{"external_id":"%s-%07d","name":"Written company %d","country":"%s","industries":["%s"],'
         .. '"employees":%d,"website":"company-%d.example"}', prefix, count, count,
      countries[count % #countries + 1], industries[count % #industries + 1], count * 37 % 9000, count)
   return wrk.format("POST", "/v1/accounts", nil, body)
end

function done(summary, latency)
   local errors = summary.errors
   io.write(string.format(
      '{"requests":%d,"microseconds":%d,"bytes":%d,"p50":%d,"p99":%d,"errors":%d}\n', summary.requests,
      summary.duration, summary.bytes, latency:percentile(50), latency:percentile(99),
      errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
