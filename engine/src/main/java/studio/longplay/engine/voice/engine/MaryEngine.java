package studio.longplay.engine.voice.engine;

import marytts.htsengine.HMMData;
import marytts.htsengine.HTSModel;
import marytts.htsengine.HTSParameterGeneration;
import marytts.htsengine.HTSUttModel;
import marytts.htsengine.HTSVocoder;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.voice.PhoneTime;
import studio.longplay.engine.voice.text.Utterance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// MaryTTS 5.2.1 with the hidden Markov voice of slt.
///
/// The voice is bent where it is still parameters (durations, pitch, cepstra, excitation), before
/// the vocoder: unlike cutting finished sound into grains this leaves no seams, and it costs
/// nothing. Word and phone times are the very frames that are synthesised.
public final class MaryEngine implements SpeechEngine {
    public static final String ID = "mary-cmu-slt-hsmm";
    public static final String VERSION = "5.2.1";

    private static final String VOICE = "cmu-slt-hsmm";

    /// Steps towards the spread that natural speech has. The voice comes with 100, and then the
    /// first cepstra of one short phrase in ten run away: "I wonder" ended as no numbers at all.
    private static final int SPREAD_STEPS = 20;

    /// Of the cepstra of a sentence at full 16 bit scale.
    private static final float SCALE = 1f / 32768;

    private @Nullable Loaded loaded;

    private record Loaded(HMMData models, MaryFront front) {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String version() {
        return VERSION;
    }

    @Override
    public void load() throws EngineFailure {
        ready();
    }

    private synchronized Loaded ready() throws EngineFailure {
        if (loaded == null) {
            HMMData models = new HMMData();
            Door.through(() -> {
                models.initHMMData(VOICE);
                models.setUseAcousticModels(false);
                models.setMaxMgcGvIter(SPREAD_STEPS);
                return models;
            });
            loaded = new Loaded(models, new MaryFront(models));
        }
        return loaded;
    }

    @Override
    public EngineSound speak(Utterance utterance, Delivery delivery) throws EngineFailure {
        Loaded ready = ready();
        MaryFront.Scored scored = ready.front().score(utterance);
        return Door.through(() -> sound(ready.models(), scored, utterance, delivery));
    }

    private static EngineSound sound(
            HMMData models, MaryFront.Scored scored, Utterance utterance, Delivery delivery)
            throws Exception {
        double[] weights = weights(scored, utterance);
        FramePace.apply(scored.models(), delivery.shape().rate(), paces(weights));
        HTSParameterGeneration parameters = new HTSParameterGeneration();
        parameters.htsMaximumLikelihoodParameterGeneration(scored.models(), models);
        new ParameterShape(delivery, utterance)
                .apply(
                        parameters,
                        framePitch(scored),
                        frameWeights(scored, weights),
                        models.getAlpha());
        double[] wave =
                new HTSVocoder()
                        .htsMLSAVocoder(
                                parameters.getlf0Pst(),
                                parameters.getMcepPst(),
                                parameters.getStrPst(),
                                parameters.getMagPst(),
                                parameters.getVoicedArray(),
                                models,
                                null);
        float[] samples = new float[wave.length];
        for (int i = 0; i < wave.length; i++) {
            samples[i] = (float) wave[i] * SCALE;
        }
        return timed(samples, scored, utterance.words().size(), models.getFperiod());
    }

    @Override
    public boolean knowsWeights() {
        return true;
    }

    /// Of each model.
    private static double[] weights(MaryFront.Scored scored, Utterance utterance) {
        double[] weights = new double[scored.wordOfPhone().length];
        for (int i = 0; i < weights.length; i++) {
            int word = scored.wordOfPhone()[i];
            weights[i] = word < 0 ? 0 : utterance.words().get(word).weight();
        }
        return weights;
    }

    private static double[] paces(double[] weights) {
        double[] paces = new double[weights.length];
        for (int i = 0; i < paces.length; i++) {
            paces[i] = weights[i] > 0 ? Stress.pace(weights[i]) : 1;
        }
        return paces;
    }

    /// Of each frame: a word's weight rises and falls at its ends.
    private static double[] frameWeights(MaryFront.Scored scored, double[] weights) {
        HTSUttModel models = scored.models();
        double[] ofFrames = new double[models.getTotalFrame()];
        int frame = 0;
        int i = 0;
        while (i < models.getNumUttModel()) {
            int word = scored.wordOfPhone()[i];
            double weight = weights[i];
            int frames = models.getUttModel(i++).getTotalDur();
            while (i < models.getNumUttModel() && scored.wordOfPhone()[i] == word) {
                frames += models.getUttModel(i++).getTotalDur();
            }
            for (int at = 0; weight > 0 && at < frames; at++) {
                ofFrames[frame + at] = weight * Stress.share((at + 0.5) / frames);
            }
            frame += frames;
        }
        return ofFrames;
    }

    private static double[] framePitch(MaryFront.Scored scored) {
        HTSUttModel models = scored.models();
        double[] pitch = new double[models.getTotalFrame()];
        int frame = 0;
        for (int i = 0; i < models.getNumUttModel(); i++) {
            int frames = models.getUttModel(i).getTotalDur();
            Arrays.fill(pitch, frame, frame + frames, scored.pitchOfPhone()[i]);
            frame += frames;
        }
        return pitch;
    }

    private static EngineSound timed(
            float[] samples, MaryFront.Scored scored, int words, int samplesPerFrame) {
        long[] starts = new long[words];
        long[] ends = new long[words];
        Arrays.fill(starts, -1);
        List<PhoneTime> phones = new ArrayList<>();
        long at = 0;
        for (int i = 0; i < scored.models().getNumUttModel(); i++) {
            HTSModel model = scored.models().getUttModel(i);
            long end = at + (long) model.getTotalDur() * samplesPerFrame;
            phones.add(new PhoneTime(model.getPhoneName(), at, end));
            int word = scored.wordOfPhone()[i];
            if (word >= 0) {
                starts[word] = starts[word] < 0 ? at : starts[word];
                ends[word] = end;
            }
            at = end;
        }
        placeSilentWords(starts, ends);
        return new EngineSound(samples, starts, ends, phones);
    }

    /// A word without sound stands at the end of the one before it.
    static void placeSilentWords(long[] starts, long[] ends) {
        long end = 0;
        for (int i = 0; i < starts.length; i++) {
            if (starts[i] < 0) {
                starts[i] = end;
                ends[i] = end;
            }
            end = ends[i];
        }
    }
}
