package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.make.SoundSettings;
import studio.longplay.engine.render.preset.PresetTerms;
import studio.longplay.engine.render.preset.WantedLeader;
import studio.longplay.engine.render.preset.WantedLength;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.voice.Lexicon;

import java.util.Map;
import java.util.Optional;

/// What the user asks of one delivery.
///
/// @param cast voice by speaker key, overruling the automatic casting
/// @param range only the lines that start in it
/// @param jobs how many lines are spoken and segments drawn at once
/// @param lexicon how the user wants words said
/// @param sound the faders, the ducking and the desk
/// @param stems which sound files are delivered beside the mix
/// @param length that the programme is paced to; empty for as long as it takes
/// @param leader whether a leader of flashes and beeps stands in front of the film
public record DeliverySettings(
        ExportPreset preset,
        LoudnessTarget target,
        CaptionChoice captions,
        Map<String, String> cast,
        Optional<TimeRange> range,
        int jobs,
        Lexicon lexicon,
        SoundSettings sound,
        StemWish stems,
        Optional<MediaTime> length,
        boolean leader) {
    public DeliverySettings {
        cast = Map.copyOf(cast);
    }

    /// With the usual stems.
    public DeliverySettings(
            ExportPreset preset,
            LoudnessTarget target,
            CaptionChoice captions,
            Map<String, String> cast,
            Optional<TimeRange> range,
            int jobs,
            Lexicon lexicon,
            SoundSettings sound) {
        this(
                preset,
                target,
                captions,
                cast,
                range,
                jobs,
                lexicon,
                sound,
                StemWish.USUAL,
                Optional.empty(),
                false);
    }

    /// With no pronunciations of the user's own and an untouched mixer.
    public DeliverySettings(
            ExportPreset preset,
            LoudnessTarget target,
            CaptionChoice captions,
            Map<String, String> cast,
            Optional<TimeRange> range,
            int jobs) {
        this(preset, target, captions, cast, range, jobs, Lexicon.empty(), SoundSettings.USUAL);
    }

    /// Changes some of the settings and leaves the others.
    @FunctionalInterface
    public interface Change {
        DeliverySettings of(DeliverySettings settings) throws StudioFault;
    }

    /// What is delivered when nobody asks for anything in particular.
    public static DeliverySettings usual(ExportPreset preset) {
        return new DeliverySettings(
                preset,
                preset.sound().loudness().orElse(LoudnessTarget.STREAMING),
                preset.delivery().captions().orElse(CaptionChoice.SOFT),
                Map.of(),
                Optional.empty(),
                Runtime.getRuntime().availableProcessors());
    }

    /// All that a project says about its film. What its preset wants stands before what it says
    /// otherwise of loudness and captions: whoever wants them otherwise in such a preset says so in
    /// its terms, as the window does.
    ///
    /// @throws StudioFault.Input `project.preset` or `project.loudness` if it names what this
    ///   version does not know
    public static DeliverySettings of(Project project) throws StudioFault {
        String name = project.export().preset();
        ExportPreset preset =
                PresetTerms.asked(project.export())
                        .orElseThrow(() -> unknown("project.preset", "preset", name));
        DeliverySettings settings =
                new DeliverySettings(
                        preset,
                        target(project, preset),
                        preset.delivery()
                                .captions()
                                .orElse(CaptionChoice.of(project.export().captions())),
                        project.cast().voiceBySpeaker(),
                        Optional.empty(),
                        Runtime.getRuntime().availableProcessors(),
                        Lexicon.empty(),
                        SoundSettings.of(project.mix()));
        return settings.withLength(WantedLength.of(project.export()))
                .withLeader(WantedLeader.of(project.export()));
    }

    private static LoudnessTarget target(Project project, ExportPreset preset)
            throws StudioFault.Input {
        String target = project.mix().loudnessTarget();
        if (preset.sound().loudness().isPresent()) {
            return preset.sound().loudness().get();
        }
        return LoudnessTarget.named(target)
                .orElseThrow(() -> unknown("project.loudness", "loudness target", target));
    }

    /// Another preset, with the loudness and the captions it wants.
    public DeliverySettings forPreset(ExportPreset other) {
        return withPreset(other)
                .withTarget(other.sound().loudness().orElse(target))
                .withCaptions(other.delivery().captions().orElse(captions));
    }

    private static StudioFault.Input unknown(String code, String what, String name) {
        return new StudioFault.Input(
                code,
                "The project asks for the " + what + " \"" + name + "\", which there is not.",
                "Choose another " + what + " in the project.");
    }

    public DeliverySettings withPreset(ExportPreset other) {
        return new DeliverySettings(
                other, target, captions, cast, range, jobs, lexicon, sound, stems, length, leader);
    }

    public DeliverySettings withTarget(LoudnessTarget other) {
        return new DeliverySettings(
                preset, other, captions, cast, range, jobs, lexicon, sound, stems, length, leader);
    }

    public DeliverySettings withCaptions(CaptionChoice other) {
        return new DeliverySettings(
                preset, target, other, cast, range, jobs, lexicon, sound, stems, length, leader);
    }

    public DeliverySettings withCast(Map<String, String> other) {
        return new DeliverySettings(
                preset, target, captions, other, range, jobs, lexicon, sound, stems, length,
                leader);
    }

    /// The whole film where the range is empty.
    public DeliverySettings withRange(Optional<TimeRange> other) {
        return new DeliverySettings(
                preset, target, captions, cast, other, jobs, lexicon, sound, stems, length, leader);
    }

    public DeliverySettings withJobs(int other) {
        return new DeliverySettings(
                preset, target, captions, cast, range, other, lexicon, sound, stems, length,
                leader);
    }

    public DeliverySettings withLexicon(Lexicon other) {
        return new DeliverySettings(
                preset, target, captions, cast, range, jobs, other, sound, stems, length, leader);
    }

    public DeliverySettings withStems(StemWish other) {
        return new DeliverySettings(
                preset, target, captions, cast, range, jobs, lexicon, sound, other, length, leader);
    }

    /// As long as it takes where the length is empty.
    public DeliverySettings withLength(Optional<MediaTime> other) {
        return new DeliverySettings(
                preset, target, captions, cast, range, jobs, lexicon, sound, stems, other, leader);
    }

    /// With a leader of flashes and beeps in front of the film, or without.
    public DeliverySettings withLeader(boolean other) {
        return new DeliverySettings(
                preset, target, captions, cast, range, jobs, lexicon, sound, stems, length, other);
    }
}
