package studio.longplay.engine.inference.listen;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Those who are one person: the sum of their points, and the windows in which they are heard, in
/// order.
final class VoiceGroup {
    /// How alike two of one window are, who are two people by that: the least there is.
    private static final double OF_ONE_WINDOW = -1;

    final List<LocalSpeaker> members;
    private double[] sum;
    final int[] windows;
    final int frames;

    /// Whether it is neither part of another nor a person of its own yet.
    boolean open = true;

    /// Where it stands among those that are open.
    int slot;

    private @Nullable VoiceGroup whole;
    private @Nullable Nearest nearest;

    private VoiceGroup(List<LocalSpeaker> members, double[] sum, int[] windows, int frames) {
        this.members = members;
        this.sum = sum;
        this.windows = windows;
        this.frames = frames;
    }

    static VoiceGroup of(LocalSpeaker voice) {
        double[] point =
                IntStream.range(0, voice.point().length)
                        .mapToDouble(i -> voice.point()[i])
                        .toArray();
        return new VoiceGroup(
                List.of(voice), point, new int[] {voice.place().window()}, voice.frames());
    }

    VoiceGroup and(VoiceGroup other) {
        List<LocalSpeaker> both = new ArrayList<>(members);
        both.addAll(other.members);
        double[] sums = sum.clone();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += other.sum[i];
        }
        int[] all =
                IntStream.concat(Arrays.stream(windows), Arrays.stream(other.windows))
                        .sorted()
                        .toArray();
        VoiceGroup together = new VoiceGroup(both, sums, all, frames + other.frames);
        if (nearest != null && other.nearest != null) {
            together.nearest = nearest.and(members.size(), other.nearest, other.members.size());
        }
        becomePartOf(together);
        other.becomePartOf(together);
        return together;
    }

    /// Others may still hold it: what is large is let go.
    private void becomePartOf(VoiceGroup together) {
        whole = together;
        nearest = null;
        sum = new double[0];
    }

    /// What it is part of by now; itself where it is part of nothing.
    VoiceGroup whole() {
        VoiceGroup found = this;
        for (VoiceGroup next = whole; next != null; next = next.whole) {
            found = next;
        }
        if (found != this) {
            whole = found;
        }
        return found;
    }

    /// Numbers of its place.
    int width() {
        return sum.length;
    }

    /// The square of its sum's length.
    double square() {
        return Arrays.stream(sum).map(number -> number * number).sum();
    }

    /// Writes the mean of its voices.
    ///
    /// @param at where its first number goes
    /// @param apart how far each is from the one before
    void writeMean(float[] to, int at, int apart) {
        for (int i = 0; i < sum.length; i++) {
            to[at + i * apart] = (float) (sum[i] / members.size());
        }
    }

    /// Whom it is most like, as far as that is known.
    Optional<Nearest> nearest() {
        return Optional.ofNullable(nearest);
    }

    void keep(Nearest found) {
        nearest = found;
    }

    private boolean meets(VoiceGroup other) {
        int mine = 0;
        int its = 0;
        while (mine < windows.length && its < other.windows.length) {
            if (windows[mine] == other.windows[its]) {
                return true;
            }
            if (windows[mine] < other.windows[its]) {
                mine++;
            } else {
                its++;
            }
        }
        return false;
    }

    /// How alike they are: the mean of all pairs, unless they are two people by being heard in one
    /// window.
    double likeness(VoiceGroup other) {
        return meets(other) ? OF_ONE_WINDOW : most(other);
    }

    /// The mean of all pairs: they are no more alike.
    double most(VoiceGroup other) {
        // Three sums, which a processor does side by side.
        double first = 0;
        double second = 0;
        double third = 0;
        int at = 0;
        for (; at + 2 < sum.length; at += 3) {
            first += sum[at] * other.sum[at];
            second += sum[at + 1] * other.sum[at + 1];
            third += sum[at + 2] * other.sum[at + 2];
        }
        for (; at < sum.length; at++) {
            first += sum[at] * other.sum[at];
        }
        double product = first + second + third;
        return product / ((double) members.size() * other.members.size());
    }
}
