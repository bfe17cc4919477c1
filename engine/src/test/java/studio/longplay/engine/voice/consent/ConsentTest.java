package studio.longplay.engine.voice.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.store.Digest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

class ConsentTest {
    private static final LocalDate GIVEN = LocalDate.of(2026, 3, 1);
    private static final Statement STATEMENT =
            new Statement(
                    Statement.Kind.SPOKEN,
                    "statement.wav",
                    Digest.of("recording"),
                    "I, Ada, allow \"this\" – ja.");

    @TempDir Path folder;

    private static Consent consent(@Nullable LocalDate until, ConsentUse... uses) {
        return new Consent("Ada", Set.of(uses), List.of("en", "de-AT"), GIVEN, until, STATEMENT);
    }

    private static String codeOf(byte[] json) {
        try {
            ConsentJson.read(json);
            return "";
        } catch (StudioFault fault) {
            assertThat(fault.sentence()).endsWith(".");
            assertThat(fault.remedy()).endsWith(".");
            return fault.code();
        }
    }

    @Test
    void aRecordReadsBackAsItWasWritten() throws StudioFault {
        Consent forEver = consent(null, ConsentUse.PRIVATE, ConsentUse.PUBLISH);
        Consent ending = consent(GIVEN.plusYears(1), ConsentUse.COMMERCIAL);
        for (Consent consent : List.of(forEver, ending)) {
            byte[] json = ConsentJson.write(consent);
            assertThat(ConsentJson.read(json)).isEqualTo(consent);
            assertThat(ConsentJson.write(ConsentJson.read(json))).isEqualTo(json);
        }
        assertThat(forEver.digest()).isNotEqualTo(ending.digest());
    }

    @ParameterizedTest
    @CsvSource({
        "Ada, Bob",
        "publish, commercial",
        "2026-03-01, 2020-03-01",
        "statement.wav, statement.mp3",
        "de-AT, de-CH",
        "allow, refuse"
    })
    void aChangedRecordIsUnverified(String from, String to) {
        String json = new String(json(), StandardCharsets.UTF_8);
        assertThat(json).contains(from);
        byte[] changed = json.replace(from, to).getBytes(StandardCharsets.UTF_8);
        assertThat(codeOf(changed)).isEqualTo("consent.unverified");
    }

    private static byte[] json() {
        return ConsentJson.write(consent(null, ConsentUse.PUBLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "null", "{\"schema\":\"longplay-consent\"}"})
    void whatIsNoRecordIsDamaged(String text) {
        assertThat(codeOf(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("consent.damaged");
    }

    @Test
    void aRecordThatIsCutOffIsRefusedWhereverItEnds() {
        byte[] json = json();
        for (int length = 0; length < json.length - 1; length++) {
            assertThat(codeOf(Arrays.copyOf(json, length))).isEqualTo("consent.damaged");
        }
    }

    @Test
    void aRecordOfANewerStudioIsRefused() {
        String json = new String(json(), StandardCharsets.UTF_8);
        String newer = json.replace("\"version\":1", "\"version\":2");
        assertThat(codeOf(newer.getBytes(StandardCharsets.UTF_8))).isEqualTo("consent.newer");
    }

    @Test
    void aUseAllowsTheSmallerOnes() {
        Consent consent = consent(null, ConsentUse.PUBLISH);
        assertThat(consent.allows(ConsentUse.PRIVATE)).isTrue();
        assertThat(consent.allows(ConsentUse.PUBLISH)).isTrue();
        assertThat(consent.allows(ConsentUse.COMMERCIAL)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "en, true",
        "en-GB, true",
        "EN-us, true",
        "de-AT, true",
        "de, false",
        "de-DE, false",
        "enm, false"
    })
    void aLanguageAllowsItsVarieties(String tag, boolean allowed) {
        assertThat(consent(null, ConsentUse.PRIVATE).allowsLanguage(tag)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLISH, en-US, 2026-03-01, ''",
        "PUBLISH, en-US, 2026-06-30, ''",
        "PUBLISH, en-US, 2026-07-01, consent.expired",
        "PUBLISH, en-US, 2026-02-28, consent.expired",
        "COMMERCIAL, en-US, 2026-04-01, consent.use",
        "PRIVATE, fr, 2026-04-01, consent.language"
    })
    void anExportNeedsConsentToWhatItDoes(
            ConsentUse use, String language, LocalDate day, String code) {
        Consent consent = consent(LocalDate.of(2026, 6, 30), ConsentUse.PUBLISH);
        var purpose = new ConsentPolicy.Purpose(use, language, day);
        assertThat(codeOf(ConsentPolicy.DEFAULT, consent, purpose)).isEqualTo(code);
        assertThat(codeOf(ConsentPolicy.DEFAULT, null, purpose)).isEqualTo("consent.missing");
        assertThat(codeOf(new ConsentPolicy(false), null, purpose)).isEmpty();
    }

    private static String codeOf(
            ConsentPolicy policy, @Nullable Consent consent, ConsentPolicy.Purpose purpose) {
        try {
            policy.check("Ada's voice", consent, purpose);
            return "";
        } catch (StudioFault fault) {
            assertThat(fault.sentence()).contains("Ada's voice").endsWith(".");
            return fault.code();
        }
    }

    @Test
    void anotherRecordingIsNotTheStatement() throws IOException, StudioFault {
        Path file = Files.writeString(folder.resolve("a.wav"), "recording");
        Statement statement = Statement.of(Statement.Kind.SPOKEN, "a.wav", file, "");
        statement.verify(file);
        assertThat(statement.sha256()).isEqualTo(STATEMENT.sha256());
        Files.writeString(file, "another");
        assertThatExceptionOfType(StudioFault.Input.class)
                .isThrownBy(() -> statement.verify(file))
                .extracting(StudioFault::code)
                .isEqualTo("consent.unverified");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../a.wav", "/a.wav", "C:\\a.wav", ".a", "a/b", "a.", "a\u0000"})
    void aStatementHasAPlainFileName(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Statement(Statement.Kind.SIGNED, name, Digest.of(""), ""));
    }
}
