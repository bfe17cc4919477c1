package studio.longplay.engine.render.takes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Speaker;
import studio.longplay.engine.voice.Lexicon;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.Speech;
import studio.longplay.engine.voice.SpeechRequest;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.Voice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

class PredictedLengthTest {
    /// None of them was among those the weights come from.
    private static final List<String> LINES =
            List.of(
                    "No.",
                    "Come in, and close the door behind you!",
                    "I thought that you had gone to London with your brother last week.",
                    "Two hundred and twelve people work here; most of them live nearby.",
                    "Where? Over there, behind the old mill.",
                    "The committee regrets to inform you that your application was declined.",
                    "It was a bright cold day in the valley, and the bells were ringing noon.",
                    "Well... perhaps we should wait until the others arrive.");

    private static Speaking.Order order(String text, Voice voice, Prosody prosody) {
        Line line = new Line(new ElementId("a"), 1, Speaker.of("ANNA"), "", text, List.of(), false);
        return new Speaking.Order(line, voice, prosody, Lexicon.empty(), 0, Optional.empty());
    }

    @Test
    void theLengthIsKnownBeforeALineIsSpoken() throws StudioFault {
        List<Double> errors = new ArrayList<>();
        try (Speech speech = new Speech()) {
            for (int i = 0; i < LINES.size(); i++) {
                String id = List.of("arthur", "clara", "edmund", "agnes").get(i % 4);
                Voice voice = speech.registry().find(id).orElseThrow();
                Prosody prosody = i % 3 == 0 ? Prosody.of("slowly") : Prosody.PLAIN;
                Take take =
                        speech.speak(
                                new SpeechRequest(LINES.get(i), voice, prosody, Lexicon.empty()),
                                JobContext.quiet());
                double real = take.samples().length / 48.0;
                double guess =
                        PredictedLength.of(order(LINES.get(i), voice, prosody)).toMillisFloor();
                errors.add(Math.abs(guess - real) / real);
            }
        }
        Collections.sort(errors);
        assertThat(errors.get(errors.size() / 2)).isLessThanOrEqualTo(0.08);
        assertThat(errors.getLast()).isLessThan(0.3);
    }

    @Test
    void aSlowerMannerTakesLongerAndAnEmptyLineNoTime() throws StudioFault {
        try (Speech speech = new Speech()) {
            Voice voice = speech.registry().find("arthur").orElseThrow();
            String text = LINES.get(2);
            assertThat(PredictedLength.of(order(text, voice, Prosody.of("slowly"))))
                    .isGreaterThan(PredictedLength.of(order(text, voice, Prosody.PLAIN)));
            assertThat(PredictedLength.of(order("", voice, Prosody.PLAIN)).toMillisFloor())
                    .isLessThan(300);
        }
    }
}
