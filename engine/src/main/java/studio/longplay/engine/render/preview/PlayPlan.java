package studio.longplay.engine.render.preview;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// Where in the programme each scene of a state stands, in samples, and where its sound comes from.
/// Belongs to one thread: scenes are looked at when they are first wanted.
final class PlayPlan {
    static final PlayPlan EMPTY = new PlayPlan(null);

    private final @Nullable PreviewState state;
    private final long[] starts;
    private final @Nullable PlayScene[] scenes;

    private PlayPlan(@Nullable PreviewState state) {
        this.state = state;
        List<PreviewScene> laid = state == null ? List.of() : state.scenes();
        this.starts = new long[laid.size() + 1];
        this.scenes = new PlayScene[laid.size()];
        for (int i = 0; i < laid.size(); i++) {
            starts[i] = PlayScene.samples(laid.get(i).start());
            starts[i + 1] = PlayScene.samples(laid.get(i).end());
        }
    }

    static PlayPlan of(PreviewState state) {
        return new PlayPlan(state);
    }

    /// Samples in the programme.
    long length() {
        return starts[starts.length - 1];
    }

    int sceneCount() {
        return scenes.length;
    }

    long start(int scene) {
        return starts[scene];
    }

    /// The scene a sample is in: the first before the programme, their count after it.
    int sceneAt(long sample) {
        int low = 0;
        int high = scenes.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle + 1] <= sample) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    PlayScene scene(int number) {
        PlayScene known = scenes[number];
        if (known == null && state != null) {
            known = PlayScene.of(state.scenes().get(number), state);
            scenes[number] = known;
        }
        return Objects.requireNonNull(known);
    }

    /// Whether at a place in one plan the same is heard, from there on to the scene's end, as at a
    /// place in another.
    boolean soundsLike(PlayPlan other, long sample, long otherSample) {
        int scene = sceneAt(sample);
        int otherScene = other.sceneAt(otherSample);
        boolean outside = scene == sceneCount();
        boolean otherOutside = otherScene == other.sceneCount();
        if (outside || otherOutside) {
            return outside && otherOutside;
        }
        return sample - start(scene) == otherSample - other.start(otherScene)
                && scene(scene).equals(other.scene(otherScene));
    }
}
