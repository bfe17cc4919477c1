package studio.longplay.engine.render.interchange;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.media.WavReader;
import studio.longplay.engine.mix.MixClip;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.render.lay.Placed;
import studio.longplay.engine.render.lay.Programme;
import studio.longplay.engine.render.lay.SceneLayout;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds the sound of each clip of the script among what its scene's mix is made of.
public final class StripSounds {
    private final Heard heard;

    /// What a programme lets hear.
    ///
    /// @param sounds by scene
    public record Heard(Programme programme, Sounds sounds) {}

    /// Where sounds are.
    public interface Sounds {
        /// The clips that a scene's mix is made of, scene-local, in samples at 48 kHz.
        List<MixClip> mixOf(int scene) throws StudioFault;

        /// The whole file of what the script made: a take, an effect as it was made, music.
        ///
        /// @return empty if there is none
        Optional<Path> file(int scene, ClipKey key) throws StudioFault;
    }

    StripSounds(Heard heard) {
        this.heard = heard;
    }

    /// @param gainDb what brings it to its level in the mix
    /// @param loops whether it is repeated for as long as it lasts
    record Sound(Path file, MediaTime length, double gainDb, boolean loops) {}

    Optional<Sound> of(Strip strip, ClipKey key) throws StudioFault {
        Optional<Path> file = heard.sounds.file(strip.scene(), key);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try (WavReader reader = WavReader.open(file.get())) {
            MediaTime length = MediaTime.ofSamples(reader.length(), SampleRate.HZ_48000);
            return Optional.of(
                    new Sound(file.get(), length, gainDb(strip, file.get()), loops(strip, key)));
        }
    }

    /// As the mix has it where it stands nearest, without what the user did to the clip.
    private double gainDb(Strip strip, Path file) throws StudioFault {
        MediaTime start = strip.start().minus(heard.programme.startOf(strip.scene()));
        long at = start.toSamplesFloor(SampleRate.HZ_48000);
        Optional<MixClip> nearest =
                heard.sounds.mixOf(strip.scene()).stream()
                        .filter(clip -> clip.wav().equals(file))
                        .min(Comparator.comparingLong(clip -> Math.abs(clip.at() - at)));
        return nearest.map(clip -> clip.gainDb() - constantDb(strip)).orElse(0.0);
    }

    private static double constantDb(Strip strip) {
        var curve = strip.treatment().curves().get(studio.longplay.engine.timeline.Property.VOLUME);
        return curve == null || !curve.isConstant() ? 0 : curve.keys().getFirst().value();
    }

    private boolean loops(Strip strip, ClipKey key) {
        SceneLayout scene = heard.programme.scenes().get(strip.scene());
        return scene.sounds().stream()
                .filter(sound -> sound.cue().id().equals(key.element()))
                .anyMatch(Placed.PlacedSound::loops);
    }
}
