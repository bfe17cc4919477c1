package studio.longplay.engine.voice;

import java.util.List;

/// Lets the people of a chorus speak together.
final class Ensemble {
    private Ensemble() {}

    static float[] of(List<Voice.Part> parts, List<Spoken> people) {
        if (people.size() == 1) {
            return people.getFirst().samples();
        }
        List<float[]> sounds = people.stream().map(Spoken::samples).toList();
        int length = 0;
        for (int i = 0; i < sounds.size(); i++) {
            length = Math.max(length, sounds.get(i).length + delay(parts.get(i)));
        }
        float[] sum = new float[length];
        for (int person = 0; person < sounds.size(); person++) {
            float[] sound = sounds.get(person);
            int delay = delay(parts.get(person));
            double power = 1e-12;
            for (float sample : sound) {
                power += sample * sample;
            }
            double gain =
                    StrictMath.pow(10, parts.get(person).gainDb() / 20)
                            / StrictMath.sqrt(power / sound.length);
            for (int i = 0; i < sound.length; i++) {
                sum[delay + i] += (float) (gain * sound[i]);
            }
        }
        return sum;
    }

    private static int delay(Voice.Part part) {
        return part.delayMillis() * Take.RATE_HZ / 1000;
    }
}
