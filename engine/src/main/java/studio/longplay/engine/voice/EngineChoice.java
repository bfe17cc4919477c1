package studio.longplay.engine.voice;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.voice.engine.Delivery;
import studio.longplay.engine.voice.engine.EngineFailure;
import studio.longplay.engine.voice.engine.EngineSound;
import studio.longplay.engine.voice.engine.SpeechEngine;
import studio.longplay.engine.voice.text.SpokenWord;
import studio.longplay.engine.voice.text.Utterance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Asks a voice's own engine first, and the others where it fails or speaks nonsense.
final class EngineChoice {
    private static final double LEAST_SECONDS_PER_LETTER = 0.008;
    private static final double MOST_SECONDS_PER_LETTER = 0.5;
    private static final double MOST_SECONDS_BESIDES = 3;
    private static final float LEAST_PEAK = 1e-4f;
    private static final int SHOWN_LETTERS = 40;

    private final List<SpeechEngine> engines;

    EngineChoice(List<SpeechEngine> engines) {
        this.engines = List.copyOf(engines);
    }

    void load() throws StudioFault.Model {
        try {
            engines.getFirst().load();
        } catch (EngineFailure e) {
            throw new StudioFault.Model(
                    "voice.engine",
                    "The speech engine " + engines.getFirst().id() + " cannot be loaded.",
                    "Install Longplay again; files of it are missing.",
                    e);
        }
    }

    void forget() {}

    /// One line's conversation with the engines.
    Asked ask(String preferred) {
        List<SpeechEngine> order = new ArrayList<>(engines);
        order.sort((a, b) -> Boolean.compare(b.id().equals(preferred), a.id().equals(preferred)));
        return new Asked(order);
    }

    static final class Asked {
        private final List<SpeechEngine> order;
        private String engine;
        private @Nullable String reason;

        private Asked(List<SpeechEngine> order) {
            this.order = order;
            this.engine = order.getFirst().id();
        }

        EngineSound speak(Utterance utterance, Delivery delivery) throws StudioFault.Model {
            EngineFailure last = new EngineFailure("there is no engine");
            for (SpeechEngine next : order) {
                try {
                    EngineSound sound = sane(next.speak(utterance, delivery), utterance, delivery);
                    engine = next.equals(order.getFirst()) ? engine : next.id();
                    return sound;
                } catch (EngineFailure e) {
                    last = e;
                    note(next, utterance, e);
                }
            }
            throw new StudioFault.Model(
                    "voice.unspeakable",
                    "No engine can speak \"" + shown(utterance) + "\".",
                    "Reword the line or give its words a pronunciation.",
                    last);
        }

        private void note(SpeechEngine failed, Utterance utterance, EngineFailure failure) {
            if (reason == null) {
                reason =
                        failed.id()
                                + " could not speak \""
                                + shown(utterance)
                                + "\" ("
                                + failure.getMessage()
                                + ")";
            }
        }

        String engine() {
            return engine;
        }

        @Nullable String reason() {
            return reason;
        }
    }

    private static EngineSound sane(EngineSound sound, Utterance utterance, Delivery delivery)
            throws EngineFailure {
        float peak = 0;
        for (float sample : sound.samples()) {
            if (!Float.isFinite(sample)) {
                throw new EngineFailure("samples that are no numbers");
            }
            peak = Math.max(peak, Math.abs(sample));
        }
        int letters = utterance.words().stream().mapToInt(word -> word.spelling().length()).sum();
        double seconds = sound.samples().length * delivery.shape().rate() / Take.RATE_HZ;
        if (peak < LEAST_PEAK || sound.phones().isEmpty()) {
            throw new EngineFailure("silence");
        }
        if (seconds < LEAST_SECONDS_PER_LETTER * letters
                || seconds > MOST_SECONDS_PER_LETTER * letters + MOST_SECONDS_BESIDES) {
            throw new EngineFailure(String.format(Locale.ROOT, "a length of %.1f s", seconds));
        }
        return sound;
    }

    private static String shown(Utterance utterance) {
        StringBuilder text = new StringBuilder();
        for (SpokenWord word : utterance.words()) {
            text.append(' ').append(word.spelling());
        }
        String words = text.toString().strip();
        return words.length() <= SHOWN_LETTERS ? words : words.substring(0, SHOWN_LETTERS) + "...";
    }
}
