package studio.longplay.engine.voice.model;

import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.PhoneTime;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.VoiceShape;
import studio.longplay.engine.voice.WordTime;
import studio.longplay.engine.voice.align.Alignment;
import studio.longplay.engine.voice.align.TakeAligner;
import studio.longplay.engine.voice.engine.Delivery;
import studio.longplay.engine.voice.engine.EngineFailure;
import studio.longplay.engine.voice.engine.EngineSound;
import studio.longplay.engine.voice.engine.MaryEngine;
import studio.longplay.engine.voice.text.Plainly;
import studio.longplay.engine.voice.text.SpokenWord;
import studio.longplay.engine.voice.text.Utterance;

import java.util.ArrayList;
import java.util.List;

/// Finds the words in a sound whose model does not tell them. A built-in voice says the same, and
/// the sound is aligned with that; where the two have too little in common, the built-in voice's
/// times are stretched over the sounding part.
public final class WordTimes {
    private static final String SILENCE = "_";
    private static final float QUIET = 0.02f;
    private static final int GUIDE_HZ = 160;

    private final BaseEngines engines;

    /// @param engines that the built-in voice is among
    public WordTimes(BaseEngines engines) {
        this.engines = engines;
    }

    /// The sound with its times.
    ///
    /// @param samples mono, 48 kHz
    /// @param shape how it was to sound; its pace is what the built-in voice is asked for
    public EngineSound in(
            float[] samples, Utterance utterance, VoiceShape shape, JobContext context) {
        Take guide = guide(utterance, shape, context);
        Alignment found = TakeAligner.align(samples, guide);
        return found.isDoubtful() || !isWhole(found.words(), guide.words())
                ? stretched(samples, guide)
                : sound(samples, found.words(), found.phones());
    }

    /// Whether every word that the guide says has a length.
    private static boolean isWhole(List<WordTime> found, List<WordTime> said) {
        for (int i = 0; i < found.size(); i++) {
            boolean sounds = said.get(i).endSample() > said.get(i).startSample();
            if (sounds && found.get(i).endSample() <= found.get(i).startSample()) {
                return false;
            }
        }
        return true;
    }

    private Take guide(Utterance utterance, VoiceShape shape, JobContext context) {
        Utterance plain = Plainly.english(utterance);
        boolean speakable = plain.words().stream().anyMatch(word -> !word.spelling().isEmpty());
        try {
            if (speakable) {
                VoiceShape calm = new VoiceShape(GUIDE_HZ, 1, 1, shape.rate(), 0, 0, 0, 0);
                EngineSound said =
                        engines.find(MaryEngine.ID)
                                .speak(plain, new Delivery(calm, false), context);
                return take(said, utterance);
            }
        } catch (EngineFailure e) {
            return byLetters(utterance);
        }
        return byLetters(utterance);
    }

    private static Take take(EngineSound said, Utterance utterance) {
        List<WordTime> words = new ArrayList<>();
        for (int i = 0; i < utterance.words().size(); i++) {
            words.add(
                    new WordTime(
                            utterance.words().get(i).spelling(),
                            i,
                            said.wordStarts()[i],
                            said.wordEnds()[i]));
        }
        return new Take(said.samples(), words, said.phones(), MaryEngine.ID, null);
    }

    /// Words of a script the built-in voice cannot read are as long as they have letters.
    private static Take byLetters(Utterance utterance) {
        int each = Take.RATE_HZ / 15;
        List<WordTime> words = new ArrayList<>();
        List<PhoneTime> phones = new ArrayList<>();
        long at = 0;
        for (SpokenWord word : utterance.words()) {
            long end =
                    at + (long) each * word.spelling().codePointCount(0, word.spelling().length());
            words.add(new WordTime(word.spelling(), words.size(), at, end));
            if (end > at) {
                phones.add(new PhoneTime(word.spelling(), at, end));
            }
            at = end;
        }
        return new Take(new float[(int) at], words, phones, "", null);
    }

    private static EngineSound stretched(float[] samples, Take guide) {
        long from = first(samples);
        long to = Math.max(from + 1, last(samples));
        List<PhoneTime> said = new ArrayList<>(guide.phones());
        while (said.size() > 1 && said.getFirst().phone().equals(SILENCE)) {
            said.removeFirst();
        }
        while (said.size() > 1 && said.getLast().phone().equals(SILENCE)) {
            said.removeLast();
        }
        long begin = said.getFirst().startSample();
        double pace = (double) (to - from) / Math.max(1, said.getLast().endSample() - begin);
        List<WordTime> words = new ArrayList<>();
        for (WordTime word : guide.words()) {
            words.add(
                    new WordTime(
                            word.text(),
                            word.word(),
                            from + Math.round((word.startSample() - begin) * pace),
                            from + Math.round((word.endSample() - begin) * pace)));
        }
        List<PhoneTime> phones = new ArrayList<>();
        phones.add(new PhoneTime(SILENCE, 0, from));
        for (PhoneTime phone : said) {
            long end = from + Math.round((phone.endSample() - begin) * pace);
            phones.add(new PhoneTime(phone.phone(), phones.getLast().endSample(), end));
        }
        phones.add(new PhoneTime(SILENCE, phones.getLast().endSample(), samples.length));
        return sound(samples, words, phones);
    }

    private static EngineSound sound(
            float[] samples, List<WordTime> words, List<PhoneTime> phones) {
        return new EngineSound(
                samples,
                words.stream().mapToLong(WordTime::startSample).toArray(),
                words.stream().mapToLong(WordTime::endSample).toArray(),
                phones);
    }

    private static long first(float[] samples) {
        float least = QUIET * peak(samples);
        for (int i = 0; i < samples.length; i++) {
            if (Math.abs(samples[i]) > least) {
                return i;
            }
        }
        return 0;
    }

    private static long last(float[] samples) {
        float least = QUIET * peak(samples);
        for (int i = samples.length; i > 0; i--) {
            if (Math.abs(samples[i - 1]) > least) {
                return i;
            }
        }
        return samples.length;
    }

    private static float peak(float[] samples) {
        float peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }
}
