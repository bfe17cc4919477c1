package studio.longplay.engine.voice.consent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.store.Digest;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Consents that earlier versions of the program wrote. The files are never changed: whoever raises
/// the version adds one.
class EarlierConsentTest {
    @Test
    void areReadAsTheyWereGiven() throws Exception {
        try (InputStream golden =
                Objects.requireNonNull(
                        EarlierConsentTest.class.getResourceAsStream("consent-1.json"))) {
            Consent read = ConsentJson.read(golden.readAllBytes());
            assertThat(read.person()).isEqualTo("Ada");
            assertThat(read.uses()).isEqualTo(Set.of(ConsentUse.PRIVATE, ConsentUse.PUBLISH));
            assertThat(read.languages()).isEqualTo(List.of("en", "de-AT"));
            assertThat(read.givenOn()).isEqualTo(LocalDate.of(2026, 3, 1));
            assertThat(read.until()).isEqualTo(LocalDate.of(2031, 3, 1));
            assertThat(read.statement())
                    .isEqualTo(
                            new Statement(
                                    Statement.Kind.SPOKEN,
                                    "statement.wav",
                                    Digest.of("recording"),
                                    "I, Ada, allow \"this\" – ja."));
        }
    }
}
