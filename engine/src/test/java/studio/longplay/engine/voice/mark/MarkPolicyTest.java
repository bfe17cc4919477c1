package studio.longplay.engine.voice.mark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceOrigin;
import studio.longplay.engine.voice.VoiceRegistry;

import java.util.Optional;

class MarkPolicyTest {
    private static final Voice CLARA = VoiceRegistry.builtIn().find("clara").orElseThrow();

    private static Voice from(VoiceOrigin origin) {
        return new Voice(
                "ada",
                "Ada",
                CLARA.tags(),
                CLARA.languages(),
                origin,
                CLARA.parts(),
                CLARA.licence());
    }

    @Test
    void voicesMadeFromPeopleAreMarkedUnlessTheUserSaysOtherwise() {
        Voice ada = from(new VoiceOrigin("pack", "mary", "", "", Optional.of("ab")));
        assertThat(MarkPolicy.DEFAULT.of(ada)).contains(MarkPayload.ofVoice("ada"));
        assertThat(MarkPolicy.OFF.of(ada)).isEmpty();
    }

    @Test
    void voicesMadeFromNobodyNeverAre() {
        assertThat(VoiceRegistry.builtIn().voices())
                .allSatisfy(voice -> assertThat(MarkPolicy.DEFAULT.of(voice)).isEmpty());
        Voice host = from(new VoiceOrigin("espeak-ng", "espeak-ng", "1.51", "", Optional.empty()));
        assertThat(MarkPolicy.DEFAULT.of(host)).isEmpty();
    }
}
