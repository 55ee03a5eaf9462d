"""Signs by links in headless Chromium with the keyboard alone, and looks at the pages on the way.

    signing_page.py LANGUAGE NAME SIGN_URL DECLINE_URL PICTURES

LANGUAGE is the one to sign in; the page is opened in the other one and switched. PICTURES is a directory for pictures of
the pages. Prints what is wrong, and ends with 1 if anything is; else the heading after signing. Keys that are pressed: Tab,
Space, Enter, and those of the texts that are typed.
"""

import pathlib
import sys
import tempfile
import base64

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

WAIT_SECONDS = 30
# A page that the keyboard does not get out of.
MAXIMUM_TABS = 400
OTHER = {"en": "de", "de": "en"}
WORDS = {
    "en": {"name": "Your full name", "sign": "Sign", "decline": "Decline to sign", "reason": "Your reason",
           "skip": "Go to the form", "signed": "You have signed", "declined": "You have declined",
           "consent": "I have read version 1"},
    "de": {"name": "Ihr vollständiger Name", "sign": "Unterschreiben", "decline": "Unterschrift ablehnen",
           "reason": "Ihr Grund", "skip": "Zum Formular", "signed": "Sie haben unterschrieben",
           "declined": "Sie haben abgelehnt", "consent": "Ich habe Fassung 1"},
}
FOCUS = """
    const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
    const all = Array.from(document.querySelectorAll("*"));
    return {place: all.indexOf(element), tag: element.tagName.toLowerCase(), id: element.id, text: element.textContent,
            isVisible: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
            isInView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth};
"""


class Browser:
    def __init__(self, language, profile, pictures):
        self.faults, self.words, self.language, self.pictures = [], WORDS[language], language, pictures
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                         "--window-size=1280,900", f"--user-data-dir={profile}"):
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(options, webdriver.ChromeService("/usr/bin/chromedriver"))

    def hold(self, condition, message):
        if not condition:
            self.faults.append(f"{self.language}: {message}")

    def press(self, *keys):
        for key in keys:
            self.driver.switch_to.active_element.send_keys(key)

    def submit(self, key):
        """Presses a key that leads to another page, and waits for that."""
        root = self.driver.find_element(By.TAG_NAME, "html").id
        self.press(key)
        WebDriverWait(self.driver, WAIT_SECONDS).until(
            lambda driver: driver.find_element(By.TAG_NAME, "html").id != root
            and driver.execute_script("return document.readyState") == "complete")
        self.quiet()

    def quiet(self):
        """The page had nothing to complain of, but for its own status, which Chromium logs as an error of the network."""
        for entry in self.driver.get_log("browser"):
            of_status = entry["source"] == "network" and "responded with a status of 422" in entry["message"]
            self.hold(of_status, f"the console says {entry['message']}")

    def focus(self):
        return self.driver.execute_script(FOCUS)

    def heading(self):
        return self.driver.find_element(By.TAG_NAME, "h1").text

    def tab_to(self, wanted, what):
        """Tab until the focus is where it is wanted; the elements that it passed."""
        passed = []
        for _ in range(MAXIMUM_TABS):
            self.press(Keys.TAB)
            found = self.focus()
            passed.append(found)
            if wanted(found):
                return passed
            if found["tag"] == "body":
                break
        self.hold(False, f"Tab does not reach {what}")
        return passed

    def picture(self, name):
        shot = self.driver.execute_cdp_cmd(
            "Page.captureScreenshot", {"format": "png", "captureBeyondViewport": True})
        (self.pictures / f"{name}.{self.language}.png").write_bytes(base64.b64decode(shot["data"]))

    def look(self):
        """Language, order and visibility of the focus, names of the fields, width on a phone."""
        driver, words = self.driver, self.words
        self.hold(driver.find_element(By.TAG_NAME, "html").get_attribute("lang") == self.language, "the page's lang")
        passed = self.tab_to(lambda found: found["tag"] == "summary", "the summary of declining")
        self.hold(passed[0]["text"] == words["skip"], f"the first stop is {passed[0]}")
        places = [found["place"] for found in passed]
        self.hold(places == sorted(set(places)), f"the focus goes back and forth: {places}")
        self.hold([found["id"] for found in passed][-4:-2] == ["sign-name", "sign-consent"]
                  and passed[-2]["text"] == words["sign"], f"the last stops are {passed[-4:]}")
        for found in passed:
            self.hold(found["isVisible"] and found["isInView"], f"the focus cannot be seen at {found}")
        for field, name in (("sign-name", words["name"]), ("sign-consent", words["consent"])):
            element = driver.find_element(By.ID, field)
            self.hold(element.accessible_name.startswith(name), f"{field} is called {element.accessible_name}")
        self.hold(driver.find_element(By.ID, "sign-name").get_attribute("autocomplete") == "name", "autocomplete")
        driver.set_window_size(360, 740)
        width = driver.execute_script("return document.documentElement.scrollWidth")
        self.hold(width <= driver.execute_script("return innerWidth"), f"on a phone the page is {width} wide")
        self.picture("phone")
        driver.set_window_size(1280, 900)

    def sign(self, url, name):
        words = self.words
        self.driver.get(f"{url}?language={OTHER[self.language]}")
        self.quiet()
        self.tab_to(lambda found: found["tag"] == "a" and found["text"] in ("English", "Deutsch"), "the other language")
        self.submit(Keys.ENTER)
        self.look()
        self.picture("page")
        self.driver.refresh()
        self.quiet()
        # To the form, and there the button at once: everything is missing.
        self.press(Keys.TAB, Keys.ENTER, Keys.TAB)
        self.hold(self.focus()["id"] == "sign-name", f"the skip link leads to {self.focus()}")
        self.submit(Keys.ENTER)
        self.hold(self.focus()["id"] == "sign-name", f"with faults the focus is at {self.focus()}")
        field = self.driver.find_element(By.ID, "sign-name")
        described = field.get_attribute("aria-describedby").split()
        self.hold(field.get_attribute("aria-invalid") == "true" and "sign-name-fault" in described
                  and all(self.driver.find_element(By.ID, each).text for each in described), "the fault at its field")
        self.hold(len(self.driver.find_elements(By.CSS_SELECTOR, ".fault")) == 2, "both faults at once")
        self.picture("faults")
        self.press(name, Keys.TAB, Keys.SPACE, Keys.TAB)
        self.submit(Keys.ENTER)
        self.hold(self.heading() == words["signed"], f"after signing: {self.heading()}")
        hashes = [code.text for code in self.driver.find_elements(By.CSS_SELECTOR, ".console-record code")]
        self.hold(len(hashes) == 2 and all(len(text) == 64 for text in hashes), f"the record shows {hashes}")
        self.picture("signed")
        pdf = self.driver.execute_cdp_cmd("Page.printToPDF", {"printBackground": True, "preferCSSPageSize": True})
        (self.pictures / f"signed.{self.language}.pdf").write_bytes(base64.b64decode(pdf["data"]))

    def decline(self, url):
        words = self.words
        self.driver.get(f"{url}?language={self.language}")
        self.press(Keys.TAB, Keys.ENTER)
        self.tab_to(lambda found: found["tag"] == "summary", "the summary of declining")
        self.press(Keys.ENTER, Keys.TAB)
        field = self.driver.switch_to.active_element
        self.hold(field.get_attribute("id") == "sign-reason" and field.accessible_name == words["reason"],
                  f"declining begins at {self.focus()}")
        self.press("1 < 2 & 3 > 2", Keys.TAB)
        self.hold(self.focus()["text"] == words["decline"], f"after the reason comes {self.focus()}")
        self.submit(Keys.SPACE)
        self.hold(self.heading() == words["declined"], f"after declining: {self.heading()}")
        self.picture("declined")


def main():
    language, name, sign, decline, pictures = sys.argv[1:]
    with tempfile.TemporaryDirectory() as profile:
        browser = Browser(language, profile, pathlib.Path(pictures))
        try:
            browser.sign(sign, name)
            heading = browser.heading()
            browser.decline(decline)
        finally:
            browser.driver.quit()
    for fault in browser.faults:
        print(fault)
    if browser.faults:
        sys.exit(1)
    print(heading)


if __name__ == "__main__":
    main()
