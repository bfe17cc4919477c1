package studio.longplay.engine.render;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.fault.Warning;
import studio.longplay.engine.media.EncoderChoice;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.machine.Energy;
import studio.longplay.engine.render.preset.Preflight;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.Speaker;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
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
///
/// @param preflight what stands in the way, and what would work; null where nobody looked
/// @param energy what making it likely takes; null where nobody looked
/// @param encoder the one that would draw it, found by letting it encode some frames, and what
///   those said that were preferred to it; null where none was tried or none works
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
        Disk disk,
        Ready ready,
        String makingTime,
        long makingMillis,
        String basis,
        List<Warning> warnings,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Preflight preflight,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Energy energy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable EncoderChoice encoder) {
    /// Without what was found before the work.
    public Forecast(
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
            Disk disk,
            Ready ready,
            String makingTime,
            long makingMillis,
            String basis,
            List<Warning> warnings) {
        this(
                title,
                preset,
                chapters,
                scenes,
                lines,
                words,
                speakers,
                duration,
                durationMillis,
                diskBytes,
                disk,
                ready,
                makingTime,
                makingMillis,
                basis,
                warnings,
                null,
                null,
                null);
    }

    /// The same with what was found before the work.
    Forecast with(Preflight found, Energy power) {
        return with(found, power, null);
    }

    /// The same with more that was found, and the encoder that was tried.
    public Forecast with(Preflight found, @Nullable EncoderChoice tried) {
        return with(found, energy, tried);
    }

    private Forecast with(Preflight found, @Nullable Energy power, @Nullable EncoderChoice tried) {
        return new Forecast(
                title,
                preset,
                chapters,
                scenes,
                lines,
                words,
                speakers,
                duration,
                durationMillis,
                diskBytes,
                disk,
                ready,
                makingTime,
                makingMillis,
                basis,
                warnings,
                found,
                power,
                tried);
    }

    /// What the film takes on disks, at most, and what is free on the data folder's.
    ///
    /// @param filmBytes the film in its delivery folder
    /// @param stemsBytes stems, speakers' files and mix in the delivery folder
    /// @param storeBytes what is kept in the data folder, finished parts included
    /// @param storeFreeBytes free on the data folder's disk now
    public record Disk(long filmBytes, long stemsBytes, long storeBytes, long storeFreeBytes) {
        /// What the delivery folder's disk must have room for.
        public long folderBytes() {
            return filmBytes + stemsBytes;
        }
    }

    /// What is finished already and will only be taken from the store.
    ///
    /// @param lines that are spoken as they are cast now
    /// @param scenes whose lines are all spoken
    /// @param segments made of those the film needs, at this preset; both 0 as long as it is not
    ///   known which it needs: until an export of just this script and cast came so far
    public record Ready(int lines, int scenes, Count segments) {
        public static final Ready NOTHING = new Ready(0, 0, new Count(0, 0));

        /// The share of the work that is surely still to be done, 0 to 1. What is not spoken is not
        /// mixed and drawn either; of what is spoken that is only known once it was planned.
        double missing(int allLines) {
            double unspoken = allLines == 0 ? 0 : 1 - lines / (double) allLines;
            double undrawn =
                    segments.needed() == 0 ? 0 : 1 - segments.made() / (double) segments.needed();
            return Math.max(unspoken, undrawn);
        }
    }

    /// So many of so many.
    public record Count(int made, int needed) {}

    /// A speaker's part and the voice cast for it.
    public record SpeakerPart(String name, int lines, int words, String voice) {}

    /// Reckons; nothing is spoken or drawn.
    ///
    /// @param sketch of the order
    /// @param ready what of it is finished
    /// @param speeds what this machine measured, empty if nothing yet
    /// @param storeFreeBytes free on the data folder's disk
    static Forecast of(
            ExportOrder order, Sketch sketch, Ready ready, Speeds speeds, long storeFreeBytes) {
        CastList cast = sketch.cast();
        Script script = sketch.script();
        ExportPreset preset = order.settings().preset();
        Programme programme = sketch.programme();
        MediaTime duration = sketch.duration();
        long samples = duration.toSamplesFloor(SampleRate.HZ_48000);
        DiskNeed need = new DiskNeed(preset, speeds);
        StoredSound kept =
                StoredSound.of(
                        programme, order.settings().sound().desk(), line -> isCrowd(line, cast));
        long storeBytes = need.inStore(samples, kept);
        StemNeed stems = StemNeed.of(order, programme);
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
                need.inFolder(samples, stems) + storeBytes,
                new Disk(need.film(samples), stems.bytes(samples), storeBytes, storeFreeBytes),
                ready,
                words(Duration.ofMillis(making)),
                making,
                speeds.basis(preset),
                order.scriptWarnings());
    }

    static boolean isCrowd(Placed.PlacedLine line, CastList cast) {
        Voice voice = cast.voices().get(line.line().speaker().key());
        return voice != null && voice.parts().size() > 1;
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

    private static String words(Duration time) {
        return time.toHours() > 0
                ? String.format(Locale.ROOT, "%d h %02d min", time.toHours(), time.toMinutesPart())
                : time.toMinutes() > 0
                        ? time.toMinutes() + 1 + " min"
                        : Math.max(1, time.toSeconds()) + " s";
    }
}
