package studio.longplay.engine.voice.provider;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.inference.TinyModels;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.voice.Licence;
import studio.longplay.engine.voice.PhoneTime;
import studio.longplay.engine.voice.Take;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceOrigin;
import studio.longplay.engine.voice.VoiceShape;
import studio.longplay.engine.voice.engine.Delivery;
import studio.longplay.engine.voice.engine.EngineFailure;
import studio.longplay.engine.voice.engine.EngineSound;
import studio.longplay.engine.voice.engine.SpeechEngine;
import studio.longplay.engine.voice.text.SpokenWord;
import studio.longplay.engine.voice.text.Utterance;
import studio.longplay.engine.voice.transform.Psola;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A provider as somebody else would write it: one model with Kokoro's inputs and outputs, which
/// gives every letter a tone of its own.
final class ToyOnnxProvider implements VoiceProvider {
    static final int SYMBOLS = 28;
    private static final String ID = "toy-onnx";
    private static final VoiceShape SHAPE = new VoiceShape(180, 1, 1, 1, 0, 0, 0, 0);

    private final Session session;

    ToyOnnxProvider(Session session) {
        this.session = session;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String name() {
        return "Toy";
    }

    @Override
    public Offer look() {
        Voice voice =
                new Voice(
                        "toy",
                        "Toy",
                        List.of("robotic"),
                        List.of("en-US"),
                        new VoiceOrigin(ID, ID, "1", "first", Optional.empty()),
                        List.of(new Voice.Part(SHAPE, 0, 0)),
                        new Licence("Made in a test; do as you like.", true));
        return new Offer(List.of(voice), List.of(new Engine(session)), "");
    }

    private record Engine(Session session) implements SpeechEngine {
        private static final int PAD = 0;
        private static final int SPACE = 1;

        @Override
        public String id() {
            return ID;
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public void load() {}

        @Override
        public EngineSound speak(Utterance utterance, Delivery delivery) throws EngineFailure {
            List<Long> symbols = new ArrayList<>(List.of((long) PAD));
            List<SpokenWord> words = utterance.words();
            int[] first = new int[words.size()];
            int[] last = new int[words.size()];
            for (int i = 0; i < words.size(); i++) {
                first[i] = symbols.size();
                words.get(i)
                        .spelling()
                        .chars()
                        .filter(letter -> letter >= 'a' && letter <= 'z')
                        .forEach(letter -> symbols.add((long) letter - 'a' + 2));
                last[i] = symbols.size();
                symbols.add((long) SPACE);
            }
            float[] samples = run(symbols, delivery.shape().rate());
            long step = samples.length / symbols.size();
            List<PhoneTime> phones = new ArrayList<>();
            for (int i = 0; i < symbols.size(); i++) {
                long end = i + 1 == symbols.size() ? samples.length : (i + 1) * step;
                phones.add(new PhoneTime(name(symbols.get(i)), i * step, end));
            }
            long[] starts = new long[first.length];
            long[] ends = new long[first.length];
            for (int i = 0; i < first.length; i++) {
                starts[i] = first[i] * step;
                ends[i] = last[i] * step;
            }
            VoiceShape asked = delivery.shape();
            VoiceShape bent = asked.spoken(asked.pitchHz(), 1, asked.pitchRange());
            return new EngineSound(Psola.apply(samples, bent), starts, ends, phones);
        }

        private static String name(long symbol) {
            return symbol < 2 ? "_" : String.valueOf((char) ('a' + symbol - 2));
        }

        private float[] run(List<Long> symbols, double rate) throws EngineFailure {
            long[] ids = symbols.stream().mapToLong(Long::longValue).toArray();
            float[] style = new float[256];
            style[0] = 0.5f;
            Map<String, Tensor> inputs =
                    Map.of(
                            "input_ids", new Tensor.Int64(ids, new long[] {1, ids.length}),
                            "style", new Tensor.Float32(style, new long[] {1, 256}),
                            "speed",
                                    new Tensor.Float32(
                                            new float[] {(float) (2 * rate)}, new long[] {1}));
            try {
                Tensor wave = session.run(inputs, JobContext.quiet()).get("waveform");
                return twice(((Tensor.Float32) wave).values());
            } catch (StudioFault fault) {
                throw new EngineFailure(fault.sentence(), fault);
            }
        }

        /// From the model's rate to ours.
        private static float[] twice(float[] half) {
            assert Take.RATE_HZ == 2 * TinyModels.SPEECH_RATE_HZ;
            float[] whole = new float[half.length * 2];
            for (int i = 0; i < half.length; i++) {
                whole[2 * i] = half[i];
                whole[2 * i + 1] = i + 1 < half.length ? (half[i] + half[i + 1]) / 2 : half[i];
            }
            return whole;
        }
    }
}
