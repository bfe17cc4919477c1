package studio.longplay.engine.voice.clone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.consent.ConsentUse;
import studio.longplay.engine.voice.consent.Statement;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class VoiceDraftTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @TempDir Path folder;

    private Path statement() throws Exception {
        return Files.writeString(folder.resolve("Signed by Ada, ümlaut.PDF"), "I allow it. Ada");
    }

    private static String codeOf(ConsentForm form) {
        try {
            form.given();
            return "";
        } catch (StudioFault fault) {
            assertThat(fault.remedy()).isNotBlank();
            return fault.code();
        }
    }

    @Test
    void whatIsMissingInAConsentIsNamedOneAfterTheOther() throws Exception {
        ConsentForm empty = ConsentForm.empty(DAY);
        assertThat(codeOf(empty)).isEqualTo("consent.person");
        Path gone = folder.resolve("gone.wav");
        Statement.Kind kind = Statement.Kind.SIGNED;
        ConsentUse use = ConsentUse.PUBLISH;
        assertThat(codeOf(new ConsentForm("Ada", use, List.of("?"), DAY, null, kind, gone, "")))
                .isEqualTo("consent.language");
        LocalDate before = DAY.minusDays(1);
        assertThat(codeOf(new ConsentForm("Ada", use, List.of(), DAY, before, kind, gone, "")))
                .isEqualTo("consent.until");
        assertThat(codeOf(new ConsentForm("Ada", use, List.of(), DAY, null, kind, null, "")))
                .isEqualTo("consent.statement");
        assertThat(codeOf(new ConsentForm("Ada", use, List.of(), DAY, null, kind, gone, "")))
                .isEqualTo("consent.statement");
        ConsentForm whole =
                new ConsentForm(" Ada ", use, List.of("en"), DAY, null, kind, statement(), "");
        GivenConsent given = whole.given();
        assertThat(given.consent().person()).isEqualTo("Ada");
        assertThat(given.consent().statement().fileName()).isEqualTo("signed.pdf");
        given.consent().statement().verify(given.statement());
    }

    @Test
    void theWordsToReadSayWhatIsFilledIn() {
        ConsentForm form =
                new ConsentForm(
                        "Ada",
                        ConsentUse.COMMERCIAL,
                        List.of(),
                        DAY,
                        LocalDate.of(2027, 1, 2),
                        Statement.Kind.SPOKEN,
                        null,
                        "");
        assertThat(form.suggestedWords())
                .contains("My name is Ada.", "for money", "2 January 2027", "20 November 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "Ada Lovelace,ada-lovelace",
        "Ada,ada",
        "Zoë Müller 2,zoe-muller-2",
        "con,voice-con",
        "李,voice",
        "../../x,x",
        "A very long name that goes on and on and on and on,"
                + "a-very-long-name-that-goes-on-and-on-and"
    })
    void anIdIsMadeOfAnyName(String name, String id) {
        assertThat(VoiceDraft.id(name)).isEqualTo(id);
    }

    @Test
    void aVoiceIsForMoneyOnlyIfThePersonAllowsIt() throws Exception {
        MatchedVoice matched = Drafts.matched();
        GivenConsent publish = Drafts.form(statement(), ConsentUse.PUBLISH).given();
        GivenConsent money = Drafts.form(statement(), ConsentUse.COMMERCIAL).given();
        assertThat(
                        new VoiceDraft("Ada", List.of(), "", true, Optional.of(money))
                                .voice(matched)
                                .licence()
                                .commercial())
                .isTrue();
        for (Optional<GivenConsent> consent :
                List.of(Optional.of(publish), Optional.<GivenConsent>empty())) {
            VoiceDraft draft = new VoiceDraft("Ada", List.of(), "", true, consent);
            assertThatExceptionOfType(StudioFault.Input.class)
                    .isThrownBy(() -> draft.voice(matched))
                    .satisfies(fault -> assertThat(fault.code()).isEqualTo("clone.commercial"));
        }
    }

    @Test
    void aVoiceNeedsANameAndCarriesItsTerms() throws Exception {
        MatchedVoice matched = Drafts.matched();
        assertThatExceptionOfType(StudioFault.Input.class)
                .isThrownBy(() ->
                        new VoiceDraft(" ", List.of(), "", false, Optional.empty()).voice(matched))
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("clone.name"));
        GivenConsent given = Drafts.form(statement(), ConsentUse.PUBLISH).given();
        var voice =
                new VoiceDraft("Ada", List.of("Woman", " ", "woman"), "", false, Optional.of(given))
                        .voice(matched);
        assertThat(voice.tags()).containsExactly("woman");
        assertThat(voice.licence().text()).contains("Nora Nobody", "MaryTTS");
        assertThat(voice.origin().consent()).contains(given.consent().digest().hex());
    }
}
