import Testing

@testable import Models

@Suite("Words")
struct WordsTests {
    @Test func everyWordIsThereInBothLanguages() {
        for word in Word.allCases {
            for language in Language.allCases {
                #expect(Catalogue.shared.strings[word.rawValue]?.localizations[language.rawValue] != nil, "\(word) in \(language)")
            }
        }
        #expect(Set(Catalogue.shared.strings.keys) == Set(Word.allCases.map(\.rawValue)))
    }

    @Test func oneIsNotMany() {
        #expect(Words(.english).duration(1) == "1 second")
        #expect(Words(.english).duration(61) == "2 minutes")
        #expect(Words(.vietnamese).duration(1) == "1 giây")
    }
}
