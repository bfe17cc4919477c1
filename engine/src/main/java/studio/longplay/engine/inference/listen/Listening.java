package studio.longplay.engine.inference.listen;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.speech.SpanRules;
import studio.longplay.engine.inference.speech.SpeechSpan;
import studio.longplay.engine.inference.speech.VoiceActivity;
import studio.longplay.engine.inference.speech.WhisperSpectrum;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.jobs.Progress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One recording, half minute by half minute: each begins where the last whole passage of the one
/// before ended, or where somebody speaks again.
///
/// Source: `transcribe` in openai/whisper.
final class Listening {
    private static final int RATE_HZ = SpeechSource.RATE_HZ;

    /// Samples of 20 ms: half minutes begin at these.
    private static final int GRID = RATE_HZ / 50;

    /// A silence this long is not listened to.
    private static final int LONG_SILENCE = RATE_HZ;

    /// Of a silence that is not listened to, what is left before speech.
    private static final int ROOM = RATE_HZ / 5;

    /// Shorter rests hold no word.
    private static final int LEAST = RATE_HZ / 10;

    private static final double CARRIES_UP_TO = 0.5;

    private final Means means;
    private final SpeechSource source;
    private final ListenSettings settings;
    private final JobContext context;
    private final HalfMinute teller;
    private final List<Passage> passages = new ArrayList<>();
    private final List<Long> told = new ArrayList<>();
    private HalfMinute.@Nullable Language language;
    private boolean measured = true;

    /// What listens.
    ///
    /// @param activity null listens to everything
    record Means(
            SpeechGraphs graphs,
            Vocabulary vocabulary,
            WhisperSpectrum spectrum,
            @Nullable VoiceActivity activity) {}

    Listening(Means means, SpeechSource source, ListenSettings settings, JobContext context) {
        this.means = means;
        this.source = source;
        this.settings = settings;
        this.context = context;
        this.teller =
                new HalfMinute(
                        means.graphs(),
                        means.vocabulary(),
                        settings.beams(),
                        settings.lots().bestOf());
    }

    Transcript run() throws StudioFault {
        long seconds = source.samples() / RATE_HZ;
        long at = 0;
        told.addAll(prompt());
        while (source.samples() - at >= LEAST) {
            context.rest();
            context.checkCancelled();
            context.progress(new Progress("Listening", at / RATE_HZ, seconds));
            int count = (int) Math.min(WhisperSpectrum.WINDOW, source.samples() - at);
            float[] window = source.read(at, count);
            List<SpeechSpan> spans = spans(window);
            if (spans.isEmpty()) {
                at += count;
            } else if (spans.getFirst().start() > LONG_SILENCE) {
                at += Math.max(GRID, (spans.getFirst().start() - ROOM) / GRID * GRID);
            } else {
                at += halfMinute(window, at, spans);
            }
        }
        context.progress(new Progress("Listening", seconds, seconds));
        HalfMinute.Language heard = language;
        return new Transcript(
                heard == null ? settings.language().orElse("en") : heard.code(),
                heard == null ? 1 : heard.chance(),
                settings.translate(),
                measured && settings.wordTimes(),
                passages);
    }

    private List<Long> prompt() {
        return settings.prompt().isBlank()
                ? List.of()
                : Arrays.stream(means.vocabulary().tokens().of(" " + settings.prompt().strip()))
                        .filter(means.vocabulary().special()::isText)
                        .boxed()
                        .toList();
    }

    private List<SpeechSpan> spans(float[] window) throws StudioFault {
        VoiceActivity activity = means.activity();
        return activity == null
                ? List.of(new SpeechSpan(0, window.length))
                : activity.spans(window, RATE_HZ, SpanRules.usual(), context.silent());
    }

    /// Tells one half minute.
    ///
    /// @return how many samples to go on
    private int halfMinute(float[] window, long at, List<SpeechSpan> spans) throws StudioFault {
        SpeechGraphs.Heard heard =
                means.graphs().hear(means.spectrum().of(window, context), context.silent());
        List<Long> task = task(heard);
        HalfMinute.Brief brief = new HalfMinute.Brief(before(), task, at + settings.lots().seed());
        Told now = teller.tell(heard, brief, context.silent());
        if (now.isSilence()) {
            return window.length;
        }
        double seconds = (double) window.length / RATE_HZ;
        Slices slices = Slices.of(now, means.vocabulary().special(), seconds);
        keep(heard, slices, now, new Place(at, seconds, task, spans));
        if (!settings.carriesOn() || now.temperature() > CARRIES_UP_TO) {
            told.clear();
            told.addAll(prompt());
        }
        int advance = (int) Math.round(slices.advanceSeconds() * RATE_HZ) / GRID * GRID;
        return advance <= 0 || advance >= window.length ? window.length : advance;
    }

    /// Where a half minute lies and who speaks in it.
    private record Place(long at, double seconds, List<Long> task, List<SpeechSpan> spans) {
        boolean isSpoken(Slices.Slice slice) {
            return spans.stream()
                    .anyMatch(span ->
                            span.start() < slice.endSeconds() * RATE_HZ
                                    && span.end() > slice.startSeconds() * RATE_HZ);
        }
    }

    private void keep(SpeechGraphs.Heard heard, Slices slices, Told now, Place place)
            throws StudioFault {
        List<Slices.Slice> kept =
                slices.passages().stream()
                        .filter(slice -> slice.endSeconds() > slice.startSeconds())
                        .filter(slice -> !means.vocabulary().text(slice.tokens()).isBlank())
                        .filter(place::isSpoken)
                        .toList();
        HalfMinute.Language spoken = language;
        String code = settings.translate() || spoken == null ? "en" : spoken.code();
        WordTimes timing = new WordTimes(means.graphs(), means.vocabulary(), place.task(), code);
        WordTimes.Timed timed =
                settings.wordTimes()
                        ? timing.of(heard, kept, place.seconds(), context.silent())
                        : timing.shared(kept);
        measured &= timed.measured() || kept.isEmpty();
        double offset = (double) place.at() / RATE_HZ;
        for (int i = 0; i < kept.size(); i++) {
            Slices.Slice slice = kept.get(i);
            List<HeardWord> words =
                    timed.words().get(i).stream().map(word -> moved(word, offset)).toList();
            passages.add(
                    new Passage(
                            offset + slice.startSeconds(),
                            offset + slice.endSeconds(),
                            means.vocabulary().text(slice.tokens()).strip(),
                            words,
                            now.certainty(),
                            now.silence()));
            told.addAll(slice.tokens());
        }
    }

    private static HeardWord moved(HeardWord word, double offset) {
        return new HeardWord(
                word.text(),
                offset + word.startSeconds(),
                offset + word.endSeconds(),
                word.confidence());
    }

    private List<Long> task(SpeechGraphs.Heard heard) throws StudioFault {
        SpecialTokens special = means.vocabulary().special();
        if (!special.multilingual()) {
            return List.of(special.startOfTranscript());
        }
        HalfMinute.Language spoken = language;
        if (spoken == null) {
            spoken =
                    settings.language().isPresent()
                            ? new HalfMinute.Language(settings.language().get(), 1)
                            : teller.language(heard, context.silent());
            language = spoken;
        }
        return List.of(
                special.startOfTranscript(),
                special.languages().getOrDefault(spoken.code(), special.startOfTranscript()),
                settings.translate() ? special.translate() : special.transcribe());
    }

    /// What was told last, as much of it as the model reads.
    private List<Long> before() {
        int most = means.graphs().longest() / 2 - 1;
        if (told.isEmpty() || most < 1) {
            return List.of();
        }
        List<Long> before = new ArrayList<>();
        before.add(means.vocabulary().special().startOfPrevious());
        before.addAll(told.subList(Math.max(0, told.size() - most), told.size()));
        return before;
    }
}
