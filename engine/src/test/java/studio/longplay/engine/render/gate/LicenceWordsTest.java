package studio.longplay.engine.render.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LicenceWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CC0                                            | COMMERCIAL",
                "CC0-1.0                                        | COMMERCIAL",
                "Creative Commons Zero v1.0 Universal           | COMMERCIAL",
                "https://creativecommons.org/publicdomain/zero/1.0/ | COMMERCIAL",
                "CC BY 4.0                                      | COMMERCIAL",
                "CC-BY-4.0                                      | COMMERCIAL",
                "https://creativecommons.org/licenses/by/4.0/   | COMMERCIAL",
                "Public domain                                  | COMMERCIAL",
                "royalty-free, also for commercial use          | COMMERCIAL",
                "MIT                                            | COMMERCIAL",
                "LGPL-2.1                                       | COMMERCIAL",
                "CC BY-NC 4.0                                   | PRIVATE",
                "CC-BY-NC-SA-4.0                                | PRIVATE",
                "https://creativecommons.org/licenses/by-nc/3.0 | PRIVATE",
                "Free for non-commercial use                    | PRIVATE",
                "Noncommercial only                             | PRIVATE",
                "not for commercial use                         | PRIVATE",
                "For personal use only.                         | PRIVATE",
                "(c) 2019 Somebody. All rights reserved.        | UNSAID",
                "ask Fred                                       | UNSAID",
            })
    void wordsThatEverybodyUsesAreUnderstood(String licence, Allowance allowance) {
        assertThat(LicenceWords.of(licence)).isEqualTo(allowance);
    }

    @ParameterizedTest
    @CsvSource({"''", "' '"})
    void nothingSaidAllowsNothing(String licence) {
        assertThat(LicenceWords.of(licence)).isEqualTo(Allowance.UNSAID);
    }
}
