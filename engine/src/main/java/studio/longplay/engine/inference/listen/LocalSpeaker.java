package studio.longplay.engine.inference.listen;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One of the people of one window.
///
/// @param alone frames in which nobody else speaks
/// @param frames all in which this one speaks
/// @param point where the voice lies; empty until it was heard
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
record LocalSpeaker(Place place, int alone, int frames, float[] point) {
    /// Fewer frames than a third of a second say nothing of a voice.
    private static final int LEAST_FRAMES = 20;

    /// Which window, and which of its people.
    record Place(int window, int local) {}

    /// The person, if it speaks for long enough.
    static Optional<LocalSpeaker> of(Place place, int[] people) {
        int bit = 1 << place.local();
        int frames = 0;
        int alone = 0;
        for (int active : people) {
            frames += (active & bit) != 0 ? 1 : 0;
            alone += active == bit ? 1 : 0;
        }
        return frames < LEAST_FRAMES
                ? Optional.empty()
                : Optional.of(new LocalSpeaker(place, alone, frames, new float[0]));
    }

    LocalSpeaker with(float[] heard) {
        return new LocalSpeaker(place, alone, frames, heard);
    }

    /// What this one says in a window, put together; where others speak too only if there is not
    /// enough else.
    float[] voice(float[] samples, int[] people) {
        int bit = 1 << place.local();
        boolean pure = alone >= LEAST_FRAMES;
        float[] voice = new float[samples.length];
        int length = 0;
        for (int frame = 0; frame < people.length; frame++) {
            boolean wanted = pure ? people[frame] == bit : (people[frame] & bit) != 0;
            if (wanted) {
                int from = (int) ((long) frame * samples.length / people.length);
                int to = (int) ((frame + 1L) * samples.length / people.length);
                System.arraycopy(samples, from, voice, length, to - from);
                length += to - from;
            }
        }
        return Arrays.copyOf(voice, length);
    }

    /// Which of them are one person, by their places.
    ///
    /// @param context told how many are gathered
    /// @throws java.util.concurrent.CancellationException if the context was cancelled
    static Map<Place, Integer> joined(List<LocalSpeaker> locals, JobContext context)
            throws StudioFault {
        List<List<LocalSpeaker>> people = Gathering.of(locals, context);
        Map<Place, Integer> who = new HashMap<>();
        for (int person = 0; person < people.size(); person++) {
            for (LocalSpeaker member : people.get(person)) {
                who.put(member.place(), person);
            }
        }
        return who;
    }
}
