package studio.longplay.engine.render;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.FfmpegBuild;
import studio.longplay.engine.mix.LoudnessTarget;
import studio.longplay.engine.music.score.Mood;
import studio.longplay.engine.sfx.SoundBank;
import studio.longplay.engine.sfx.SoundKind;
import studio.longplay.engine.voice.VoiceRegistry;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What this build can do on any machine; what works on this one is for
/// [studio.longplay.engine.render.doctor.Doctor] to find.
///
/// @param effects the names of the sounds that can be made, sorted
/// @param sounds the same with everything that can be set of each
public record Capabilities(
        String ffmpeg,
        List<String> videoEncoders,
        List<String> scriptFormats,
        List<String> presets,
        List<String> loudnessTargets,
        int voices,
        List<String> moods,
        List<String> effects,
        List<SoundKind> sounds) {
    /// Asks every part what it offers.
    ///
    /// @throws StudioFault.Resource if FFmpeg cannot be loaded
    public static Capabilities look() throws StudioFault {
        FfmpegBuild build = FfmpegBuild.read();
        return new Capabilities(
                build.name(),
                build.videoEncoders(),
                List.of("Fountain", "NAME: play", "Markdown", "SRT", "WebVTT", "plain text"),
                ExportPreset.ALL.stream().map(ExportPreset::name).toList(),
                LoudnessTarget.presets().stream().map(LoudnessTarget::name).toList(),
                VoiceRegistry.builtIn().voices().size(),
                Stream.of(Mood.values()).map(mood -> mood.name().toLowerCase(Locale.ROOT)).toList(),
                new SoundBank().kinds().stream().map(SoundKind::name).sorted().toList(),
                new SoundBank().kinds());
    }
}
