-- wrk script: asks for the paths in the file BENCH_PATHS, at random or one after the other; tells what it measured.
-- A line is a path, or a path, a tab and an ETag that the caller has already.

local requests, at = {}, 0
local walks = os.getenv("BENCH_ORDER") == "walk"

function init()
   math.randomseed(tonumber(os.getenv("BENCH_SEED")))
   at = tonumber(os.getenv("BENCH_START") or "0")
   for line in io.lines(os.getenv("BENCH_PATHS")) do
      local path, tag = line:match("^([^\t]+)\t(.+)$")
      wrk.headers["If-None-Match"] = tag
      -- Put together before the clock runs: the load generator shares the machine's cores.
      requests[#requests + 1] = wrk.format("GET", path or line)
   end
end

function request()
   if not walks then return requests[math.random(#requests)] end
   at = at + 1
   return requests[(at - 1) % #requests + 1]
end

function done(summary, latency)
   local errors = summary.errors
   io.write(string.format(
      '{"requests":%d,"microseconds":%d,"bytes":%d,"p50":%d,"p99":%d,"errors":%d}\n', summary.requests,
      summary.duration, summary.bytes, latency:percentile(50), latency:percentile(99),
      errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
