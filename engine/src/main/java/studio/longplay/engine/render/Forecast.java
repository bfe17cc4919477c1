package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.render.lay.Assembly;
import studio.longplay.engine.render.lay.Lengths;
import studio.longplay.engine.render.lay.Pacing;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.script.Cue;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.Speaker;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.time.Timecode;
import studio.longplay.engine.voice.Voice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a script would become, without making anything.
///
/// The duration comes from laying the script out with lines as long as their words usually take.
/// The time comes from what this machine needed before; `basis` says so, or that it has not
/// measured yet.
public record Forecast(
        String title,
        String preset,
        int chapters,
        int scenes,
        int lines,
        int words,
        List<SpeakerPart> speakers,
        String duration,
        long durationMillis,
        long diskBytes,
        String makingTime,
        long makingMillis,
        String basis,
        List<Warning> warnings) {
    /// Measured over the built-in voices at their own pace: a word with its share of pauses.
    private static final MediaTime WORD = MediaTime.ofMillis(345);

    private static final MediaTime SOUND = MediaTime.ofSeconds(4);

    /// A speaker's part and the voice cast for it.
    public record SpeakerPart(String name, int lines, int words, String voice) {}

    /// Lays the script out and reckons; nothing is spoken or drawn.
    ///
    /// @param speeds what this machine measured, empty if nothing yet
    public static Forecast of(ExportOrder order, Speeds speeds) throws StudioFault {
        CastList cast = CastList.of(order);
        Script script = order.script();
        ExportPreset preset = order.settings().preset();
        Programme programme =
                new Assembly(Pacing.DEFAULT, preset.rate()).lay(script, usualLengths());
        MediaTime duration = programme.duration();
        long samples = duration.toSamplesFloor(SampleRate.HZ_48000);
        long making = speeds.forecastMillis(preset, duration.toMillisFloor());
        return new Forecast(
                script.title(),
                preset.name(),
                script.chapters().size(),
                script.scenes().size(),
                script.lines().size(),
                script.lines().stream().mapToInt(line -> line.words().size()).sum(),
                parts(script, cast),
                Timecode.of(duration),
                duration.toMillisFloor(),
                disk(preset, samples),
                words(Duration.ofMillis(making)),
                making,
                speeds.basis(preset),
                order.scriptWarnings());
    }

    private static List<SpeakerPart> parts(Script script, CastList cast) {
        List<SpeakerPart> parts = new ArrayList<>();
        for (Map.Entry<Speaker, List<Line>> part : script.linesBySpeaker().entrySet()) {
            int words = part.getValue().stream().mapToInt(line -> line.words().size()).sum();
            Voice voice = cast.voices().get(part.getKey().key());
            parts.add(
                    new SpeakerPart(
                            part.getKey().name(),
                            part.getValue().size(),
                            words,
                            voice == null ? "" : voice.name()));
        }
        parts.sort(Comparator.comparingInt(SpeakerPart::words).reversed());
        return parts;
    }

    private static long disk(ExportPreset preset, long samples) {
        return DiskNeed.inFolder(preset, samples) + DiskNeed.inStore(preset, samples);
    }

    private static String words(Duration time) {
        return time.toHours() > 0
                ? String.format(Locale.ROOT, "%d h %02d min", time.toHours(), time.toMinutesPart())
                : time.toMinutes() > 0
                        ? time.toMinutes() + 1 + " min"
                        : Math.max(1, time.toSeconds()) + " s";
    }

    private static Lengths usualLengths() {
        return new Lengths() {
            @Override
            public MediaTime of(Line line) {
                return new MediaTime(WORD.ticks() * Math.max(1, line.words().size()));
            }

            @Override
            public List<TimeRange> words(Line line) {
                List<TimeRange> ranges = new ArrayList<>();
                for (int i = 0; i < line.words().size(); i++) {
                    ranges.add(new TimeRange(new MediaTime(WORD.ticks() * i), WORD));
                }
                return ranges;
            }

            @Override
            public MediaTime of(Cue.SoundCue cue) {
                return SOUND;
            }
        };
    }
}
