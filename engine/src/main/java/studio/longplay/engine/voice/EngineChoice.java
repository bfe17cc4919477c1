package studio.longplay.engine.voice;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.engine.Delivery;
import studio.longplay.engine.voice.engine.EngineFailure;
import studio.longplay.engine.voice.engine.EngineSound;
import studio.longplay.engine.voice.engine.SpeechEngine;
import studio.longplay.engine.voice.engine.Weighed;
import studio.longplay.engine.voice.text.Plainly;
import studio.longplay.engine.voice.text.SpokenWord;
import studio.longplay.engine.voice.text.Utterance;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Asks a voice's own engine first, and those that every studio has where it fails, speaks nonsense
/// or is not there. No others stand in: a line would sound otherwise on every machine.
final class EngineChoice {
    private static final double LEAST_SECONDS_PER_LETTER = 0.008;
    private static final double MOST_SECONDS_PER_LETTER = 0.5;
    private static final double MOST_SECONDS_BESIDES = 3;
    private static final float LEAST_PEAK = 1e-4f;
    private static final int SHOWN_LETTERS = 40;
    private static final String NO_NUMBERS = "samples that are no numbers";
    private static final String SILENCE = "silence";
    private static final String LENGTH = "a length of ";
    private static final String LESS_EXACT = " had too little memory and ran in ";

    private final List<SpeechEngine> standIns;
    private final Map<String, SpeechEngine> byId = new HashMap<>();

    /// @param engines where two have one id, the first is asked
    /// @param standIns those that speak for others, in the order in which they are asked
    EngineChoice(List<SpeechEngine> engines, List<SpeechEngine> standIns) {
        this.standIns = List.copyOf(standIns);
        engines.forEach(engine -> byId.putIfAbsent(engine.id(), engine));
    }

    void load() throws StudioFault.Model {
        try {
            standIns.getFirst().load();
        } catch (EngineFailure e) {
            throw new StudioFault.Model(
                    "voice.engine",
                    "The speech engine " + standIns.getFirst().id() + " cannot be loaded.",
                    "Install Longplay again; files of it are missing.",
                    e);
        }
    }

    void forget() {}

    /// One line's conversation with the engines.
    Asked ask(String preferred) {
        SpeechEngine own = byId.get(preferred);
        List<SpeechEngine> others =
                standIns.stream().filter(engine -> !engine.equals(own)).toList();
        return own == null ? new Asked(preferred, others) : new Asked(own, others);
    }

    static final class Asked {
        private final @Nullable SpeechEngine own;
        private final List<SpeechEngine> others;
        private String engine;
        private @Nullable String reason;

        private Asked(SpeechEngine own, List<SpeechEngine> others) {
            this.own = own;
            this.others = others;
            this.engine = own.id();
        }

        private Asked(String missing, List<SpeechEngine> others) {
            this.own = null;
            this.others = others;
            this.engine = missing;
            this.reason = missing + " is not on this machine";
        }

        EngineSound speak(Utterance utterance, Delivery delivery, JobContext context)
                throws StudioFault.Model {
            EngineFailure last = new EngineFailure(engine + " is not there");
            if (own != null) {
                try {
                    EngineSound sound = Weighed.speak(own, utterance, delivery, context);
                    note(own, sound);
                    return sane(sound, utterance, delivery);
                } catch (EngineFailure e) {
                    last = e;
                    note(own, utterance, e);
                }
            }
            Utterance plain = Plainly.english(utterance);
            for (SpeechEngine next : others) {
                try {
                    EngineSound sound =
                            sane(Weighed.speak(next, speakable(plain), delivery), plain, delivery);
                    engine = next.id();
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

        private static Utterance speakable(Utterance plain) throws EngineFailure {
            if (plain.words().stream().allMatch(word -> word.spelling().isEmpty())) {
                throw new EngineFailure("none of it is in Latin letters");
            }
            return plain;
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

        private void note(SpeechEngine own, EngineSound sound) {
            if (reason == null && !sound.otherwise().isEmpty()) {
                engine = own.id() + " (" + sound.otherwise() + ")";
                reason = own.id() + LESS_EXACT + sound.otherwise();
            }
        }

        String engine() {
            return engine;
        }

        @Nullable String reason() {
            return reason;
        }
    }

    /// Whether an engine did speak, but nonsense.
    static boolean isNonsense(String reason) {
        return List.of(NO_NUMBERS, SILENCE, LENGTH).stream()
                .anyMatch(what -> reason.contains("(" + what));
    }

    /// Whether the voice's own engine did speak, with a less exact export of its model.
    static boolean isLessExact(String reason) {
        return reason.contains(LESS_EXACT);
    }

    private static EngineSound sane(EngineSound sound, Utterance utterance, Delivery delivery)
            throws EngineFailure {
        float peak = 0;
        for (float sample : sound.samples()) {
            if (!Float.isFinite(sample)) {
                throw new EngineFailure(NO_NUMBERS);
            }
            peak = Math.max(peak, Math.abs(sample));
        }
        int letters = utterance.words().stream().mapToInt(word -> word.spelling().length()).sum();
        double seconds = sound.samples().length * delivery.shape().rate() / Take.RATE_HZ;
        if (peak < LEAST_PEAK || sound.phones().isEmpty()) {
            throw new EngineFailure(SILENCE);
        }
        if (seconds < LEAST_SECONDS_PER_LETTER * letters
                || seconds > MOST_SECONDS_PER_LETTER * letters + MOST_SECONDS_BESIDES) {
            throw new EngineFailure(String.format(Locale.ROOT, LENGTH + "%.1f s", seconds));
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
