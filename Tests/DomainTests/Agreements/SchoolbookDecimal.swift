// Maturity scaling as one does it on paper: digit by digit on the decimal text of the number.

enum SchoolbookDecimal {
    /// `text × index / 1000`, half up, with as many decimals as the text has.
    ///
    /// - Parameter text: a decimal, with an exponent or without.
    static func scaled(_ text: String, index: Int) -> Double? {
        let isNegative = text.hasPrefix("-")
        var (digits, decimals) = plain(isNegative ? String(text.dropFirst()) : text)
        // Times the index, the last digit first.
        var carry = 0
        var product: [Int] = []
        for digit in digits.reversed() {
            carry += digit * index
            product.append(carry % 10)
            carry /= 10
        }
        while carry > 0 {
            product.append(carry % 10)
            carry /= 10
        }
        while product.count < 4 { product.append(0) }
        // The last three digits go; half goes up, towards plus infinity.
        let cut = product[2] * 100 + product[1] * 10 + product[0]
        digits = Array(product.dropFirst(3).reversed())
        if cut > 500 || (cut == 500 && !isNegative) { digits = plusOne(digits) }
        while digits.count <= decimals { digits.insert(0, at: 0) }
        let whole = digits.dropLast(decimals).map(String.init).joined()
        let fraction = digits.suffix(decimals).map(String.init).joined()
        decimals = fraction.utf8.count
        return Double((isNegative ? "-" : "") + whole + (decimals > 0 ? "." + fraction : ""))
    }

    /// The digits without point or exponent, and how many of them stand behind the point.
    private static func plain(_ text: String) -> (digits: [Int], decimals: Int) {
        let halves = text.lowercased().split(separator: "e")
        let parts = halves[0].split(separator: ".")
        var digits = parts.joined().compactMap(\.wholeNumberValue)
        var decimals = parts.count == 2 ? parts[1].count : 0
        if parts.count == 2, parts[1] == "0" {
            digits.removeLast()
            decimals = 0
        }
        decimals -= halves.count == 2 ? Int(halves[1]) ?? 0 : 0
        while decimals < 0 {
            digits.append(0)
            decimals += 1
        }
        return (digits, decimals)
    }

    private static func plusOne(_ digits: [Int]) -> [Int] {
        var digits = digits
        for place in digits.indices.reversed() {
            if digits[place] < 9 {
                digits[place] += 1
                return digits
            }
            digits[place] = 0
        }
        return [1] + digits
    }
}
