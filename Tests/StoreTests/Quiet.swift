// A logger that keeps to itself.

import Logging

let quiet: Logger = {
    var logger = Logger(label: "baton.tests.store")
    logger.logLevel = .critical
    return logger
}()
