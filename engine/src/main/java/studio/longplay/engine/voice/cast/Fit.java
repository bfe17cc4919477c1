package studio.longplay.engine.voice.cast;

import studio.longplay.engine.voice.Voice;

/// How badly a voice suits a role: 0 is perfect, [#WRONG] and more is another sort of person.
public final class Fit {
    /// From here on a voice is only taken because there is none left.
    public static final double WRONG = 50;

    private static final double NARRATOR_IN_A_PART = 7;
    private static final double TASTE = 6;

    private Fit() {}

    public static double of(Role role, Voice voice) {
        Hints hints = role.hints();
        if (voice.has("chorus") != hints.crowd()) {
            return 10 * WRONG;
        }
        double misfit = hints.crowd() ? crowd(hints, voice) : age(hints, voice) + sex(role, voice);
        if (hints.narrator() != voice.has("narrator")) {
            misfit += hints.narrator() ? WRONG : NARRATOR_IN_A_PART;
        }
        return misfit + taste(role, voice);
    }

    private static double crowd(Hints hints, Voice voice) {
        String wanted = hints.age().equals("child") ? "child" : hints.sex();
        return voice.has(wanted.isEmpty() ? "mixed" : wanted) ? 0 : TASTE;
    }

    private static double sex(Role role, Voice voice) {
        Hints hints = role.hints();
        if (hints.sex().isEmpty()) {
            boolean man = (hash(role.speaker().key()) & 1) == 0;
            return voice.has(man ? "man" : "woman") ? 0 : TASTE;
        }
        return voice.has(hints.sex()) ? 0 : 2 * WRONG;
    }

    private static double age(Hints hints, Voice voice) {
        String age = hints.age();
        if (voice.has(age)) {
            return 0;
        }
        if (age.equals("child") || voice.has("child")) {
            return age.equals("child") && voice.has("young") ? WRONG / 2 : WRONG;
        }
        return age.equals("adult") ? 4 : voice.has("adult") ? 8 : 20;
    }

    /// A liking that depends on nothing but the two names, so that equal voices are spread over the
    /// roles and a role keeps its liking whatever happens to the others.
    private static double taste(Role role, Voice voice) {
        int hash = hash(role.speaker().key() + "/" + voice.id());
        return TASTE * (hash >>> 8) / (1 << 24);
    }

    /// FNV-1a with a final mix, the same on every machine.
    private static int hash(String text) {
        int hash = 0x811c9dc5;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        hash ^= hash >>> 15;
        hash *= 0x2c1b3c6d;
        return hash ^ hash >>> 13;
    }
}
