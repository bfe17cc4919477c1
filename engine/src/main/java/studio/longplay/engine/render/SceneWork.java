package studio.longplay.engine.render;

import studio.longplay.engine.mix.MixClip;
import studio.longplay.engine.render.deliver.SoundWork;
import studio.longplay.engine.store.Digest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What was made for the sound of each scene beside its stems, by its addresses in the store: its
/// mix, its coded sound, and whatever was placed in it.
final class SceneWork {
    private final Soundtrack sound;

    SceneWork(Soundtrack sound) {
        this.sound = sound;
    }

    /// @param scene from 0
    List<SoundWork> of(int scene) {
        Set<SoundWork> made = new LinkedHashSet<>();
        made.add(entry("mix", sound.mixes().get(scene).key().hex()));
        if (scene < sound.aac().size()) {
            made.add(entry("coded", sound.aac().get(scene).key().hex()));
        }
        for (MixClip clip : sound.scores().get(scene).clips()) {
            String file = String.valueOf(clip.wav().getFileName());
            int dot = file.indexOf('.');
            String name = dot < 0 ? file : file.substring(0, dot);
            if (Digest.isName(name)) {
                made.add(entry(clip.stem().name().toLowerCase(Locale.ROOT), name));
            }
        }
        return List.copyOf(made);
    }

    private static SoundWork entry(String what, String digest) {
        return new SoundWork(what, digest);
    }
}
