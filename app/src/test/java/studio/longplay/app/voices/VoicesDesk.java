package studio.longplay.app.voices;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import studio.longplay.app.session.FakeAuditions;
import studio.longplay.app.session.Work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;

/// A voice browser whose project is a list of speakers, and whose voices say nothing.
final class VoicesDesk implements AutoCloseable {
    final FakeAuditions auditions = new FakeAuditions();
    final ObjectProperty<VoicePicks> picks = new SimpleObjectProperty<>(VoicePicks.NONE);
    final Cast cast = new Cast();
    final List<Boolean> looks = new ArrayList<>();
    final List<Throwable> bugs = new ArrayList<>();
    final Work work;
    final VoicesViewModel model;

    /// @param ui runs things as the window's thread does
    VoicesDesk(VoiceStock stock, Executor ui) {
        work = new Work(ui, bugs::add);
        auditions.sound = hum();
        model =
                new VoicesViewModel(
                        new VoicesViewModel.Surroundings(
                                again -> {
                                    looks.add(again);
                                    return stock;
                                },
                                auditions,
                                PickShelf.in(picks),
                                cast,
                                work,
                                new Random(7)),
                        Optional.of("NELL"));
    }

    /// A second of a gliding hum that swells.
    private static float[] hum() {
        float[] samples = new float[48_000];
        double phase = 0;
        for (int i = 0; i < samples.length; i++) {
            double second = i / 48_000.0;
            double hertz = 170 + 50 * Math.sin(second * 7);
            phase += 2 * Math.PI * hertz / 48_000;
            double tone = Math.sin(phase) + 0.5 * Math.sin(2 * phase) + 0.3 * Math.sin(3 * phase);
            double swell = 0.2 + 0.8 * Math.abs(Math.sin(second * 11));
            samples[i] = (float) (0.3 * swell * tone);
        }
        return samples;
    }

    /// Two speakers, of whom each may be given a voice.
    static final class Cast implements VoiceUse {
        final List<Part> parts =
                new ArrayList<>(
                        List.of(
                                new Part("NELL", "Nell", "ruth", "You say that every night."),
                                new Part("TAM", "Tam", "arthur", "Mind the seventh step.")));
        private final List<Runnable> followers = new ArrayList<>();
        int hushed;

        @Override
        public List<Part> parts() {
            return List.copyOf(parts);
        }

        @Override
        public void cast(String speakerKey, String voiceId) {
            parts.replaceAll(part ->
                    part.key().equals(speakerKey)
                            ? new Part(part.key(), part.name(), voiceId, part.words())
                            : part);
            List.copyOf(followers).forEach(Runnable::run);
        }

        @Override
        public void hush() {
            hushed++;
        }

        @Override
        public Runnable follow(Runnable changed) {
            followers.add(changed);
            return () -> followers.remove(changed);
        }
    }

    @Override
    public void close() {
        model.close();
        work.close();
    }
}
