package studio.longplay.engine.voice.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.ShapeCharacter;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceOrigin;
import studio.longplay.engine.voice.VoiceRegistry;
import studio.longplay.engine.voice.VoiceShape;
import studio.longplay.engine.voice.consent.ConsentPolicy;
import studio.longplay.engine.voice.consent.ConsentUse;
import studio.longplay.engine.voice.pack.PackContent;
import studio.longplay.engine.voice.pack.PackWriter;
import studio.longplay.engine.voice.pack.VoiceShelf;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

class VoiceRightsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
    private static final Voice CLARA = VoiceRegistry.builtIn().find("clara").orElseThrow();

    @TempDir Path folder;

    private static Voice with(VoiceOrigin origin, VoiceShape shape) {
        return new Voice(
                "ada",
                "Ada",
                CLARA.tags(),
                CLARA.languages(),
                origin,
                List.of(new Voice.Part(shape, 0, 0)),
                CLARA.licence());
    }

    private static Voice from(String provider) {
        return with(
                new VoiceOrigin(provider, CLARA.engine(), "", "", Optional.empty()), CLARA.shape());
    }

    private static VoiceShape matched() {
        VoiceShape shape = CLARA.shape();
        return new VoiceShape(
                shape.pitchHz(),
                shape.pitchRange(),
                shape.formantRatio(),
                shape.rate(),
                shape.tiltDb(),
                shape.breath(),
                shape.roughness(),
                shape.tremor(),
                Collections.nCopies(VoiceShape.EQUALISER_HZ.size(), 1.0));
    }

    /// The voice as the studio has it after a pack of it was imported.
    private Voice imported(Voice packed) throws StudioFault {
        Path pack = folder.resolve("ada.lpvoice");
        PackWriter.write(new PackContent(packed, null, null, List.of(), null), pack);
        new VoiceShelf(folder).bring(pack, _ -> false);
        return new PackProvider(folder).look().voices().getFirst();
    }

    private void check(Voice voice, ConsentPolicy policy) throws StudioFault {
        new VoiceRights(folder, policy).check(List.of(voice), ConsentUse.PRIVATE, TODAY);
    }

    private void refused(Voice voice) {
        assertThat(voice.origin().fromPerson()).isTrue();
        assertThatThrownBy(() -> check(voice, ConsentPolicy.DEFAULT))
                .isInstanceOfSatisfying(
                        StudioFault.Input.class,
                        fault -> assertThat(fault.code()).isEqualTo("consent.missing"));
    }

    @Test
    void aPackOfABuiltInVoicePasses() throws StudioFault {
        Voice voice = imported(from(VoiceOrigin.BUILT_IN));
        assertThat(voice.origin().fromPerson()).isFalse();
        assertThatCode(() -> check(voice, ConsentPolicy.DEFAULT)).doesNotThrowAnyException();
    }

    @Test
    void aVoiceInACharacterHasTheRightsOfItsPerson() throws StudioFault {
        Voice voice = imported(from(VoiceOrigin.BUILT_IN));
        Voice old = ShapeCharacter.of(voice, List.of("old", "radio"));
        assertThatCode(() -> check(old, ConsentPolicy.DEFAULT)).doesNotThrowAnyException();
    }

    @Test
    void aPersonIsAskedInAnyCharacter() throws StudioFault {
        refused(ShapeCharacter.of(imported(from("matched")), List.of("hall")));
    }

    @Test
    void aPackMadeFromAPersonWithoutConsentIsRefused() throws StudioFault {
        refused(imported(from("matched")));
    }

    @Test
    void aPackThatClaimsToBeBuiltInButWasMatchedIsRefused() throws StudioFault {
        refused(imported(with(VoiceOrigin.builtIn(CLARA.engine()), matched())));
    }

    @Test
    void aVoiceOfAPersonThatIsInNoPackIsRefused() {
        refused(
                with(
                        new VoiceOrigin("else", CLARA.engine(), "", "", Optional.empty(), true),
                        CLARA.shape()));
    }

    @Test
    void theRuleCanBeTakenOff() throws StudioFault {
        Voice voice = imported(from("matched"));
        assertThatCode(() -> check(voice, new ConsentPolicy(false))).doesNotThrowAnyException();
    }

    @Test
    void whoeverNamesConsentIsAPerson() {
        VoiceOrigin origin = new VoiceOrigin("pack", "mary", "", "", Optional.of("ab"), false);
        assertThat(origin.fromPerson()).isTrue();
    }
}
