package studio.longplay.engine.voice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptParser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A machine with ten thousand voices.
class ManyVoicesTest {
    private static final int COUNT = 10_000;
    private final VoiceRegistry registry = new VoiceRegistry(voices());

    private static List<Voice> voices() {
        List<Voice> voices = new ArrayList<>(VoiceRegistry.builtIn().voices());
        VoiceShape shape = voices.getFirst().shape();
        for (int i = 0; i < COUNT; i++) {
            voices.add(
                    new Voice(
                            "foreign-" + i + "-voice",
                            "Mary " + i,
                            List.of("woman", "adult", "narrator"),
                            List.of("en-US"),
                            new VoiceOrigin("pack", "engine", "1", "", Optional.empty()),
                            List.of(new Voice.Part(shape, 0, 0)),
                            new Licence("As you like.", true)));
        }
        return voices;
    }

    @Test
    void oneIsFoundWithoutLookingAtTheOthers() {
        long start = System.nanoTime();
        for (int i = 0; i < COUNT; i++) {
            assertThat(registry.find("Foreign-" + i + "-voice")).isPresent();
            assertThat(registry.find("MARY  " + i)).isPresent();
        }
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(3_000);
        assertThat(registry.find("foreign-0-voice-2")).as("only ours have variants").isEmpty();
    }

    @Test
    void onlyVoicesOfEveryStudioAreCastByThemselves() throws Exception {
        Script script =
                new ScriptParser()
                        .parse("INT. ROOM\n\nMARY 7\nHello.\n\nNARRATOR\nIt was late.\n", "play");
        CastingResult cast = new Casting(registry).cast(script, Map.of(), Map.of());
        assertThat(cast.voices().values()).allMatch(voice -> voice.origin().isBuiltIn());

        CastingResult asked =
                new Casting(registry).cast(script, Map.of("NARRATOR", "foreign-9-voice"), Map.of());
        assertThat(asked.voices().get("NARRATOR").id()).isEqualTo("foreign-9-voice");
    }

    @Test
    void voicesThatAreGoneAreParted() {
        GoneVoices gone = GoneVoices.of(Map.of("MARY", "clara", "JOHN", "nobody-there"), registry);
        assertThat(gone.left()).containsExactly(Map.entry("MARY", "clara"));
        assertThat(gone.warnings()).hasSize(1);
        assertThat(gone.warnings().getFirst().sentence()).contains("JOHN").contains("nobody-there");
    }
}
