package org.probity.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.probity.ProbityTest;
import org.probity.spreadsheets.RegisterImport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Words whose keys are made of a register's own key, which no page spells out. */
@ProbityTest
class RegisterWordsTests {

    @Autowired
    private List<RegisterImport> registers;

    @Autowired
    private MessageSource messages;

    @ParameterizedTest
    @CsvSource({"zh, \\p{IsHan}", "en, [a-z]"})
    void everyRegisterSaysWhatItsWorkbookBringsInTheReadersLanguage(String language, Pattern letters) {
        assertThat(registers)
                .isNotEmpty()
                .allSatisfy(register -> assertThat(messages.getMessage(
                                register.register().key() + ".import.hint", null, "", Locale.forLanguageTag(language)))
                        .containsPattern(letters));
    }
}
