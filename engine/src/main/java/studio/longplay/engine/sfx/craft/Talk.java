package studio.longplay.engine.sfx.craft;

/// Somebody who talks without words: syllables in phrases, consonants between them, the pitch
/// falling over each phrase, pauses for breath or for others.
public final class Talk {
    private static final double STEP_SECONDS = (double) Throat.controlSamples() / Waves.SAMPLE_RATE;
    private static final double[] HISSES = {6200, 3300, 5000, 2200, 1500};

    private final Chance chance;
    private final Throat throat;
    private final Manner manner;
    private int stepsLeft;
    private int stepsOfSyllable = 1;
    private int syllablesLeft;
    private int consonantSteps;
    private double hissing;
    private double pause;
    private double fall = 1;
    private double accent = 1;
    private double pitch = 1;
    private double voiced;
    private double hiss;
    private boolean laughing;

    /// How somebody talks.
    ///
    /// @param liveliness 0 murmurs, 1 shouts
    /// @param anger 0 friendly, 1 furious
    /// @param silence how much of the time the person listens, 0 to 1
    public record Manner(double liveliness, double anger, double silence) {}

    public Talk(Chance chance, Throat throat, Manner manner) {
        this.chance = chance;
        this.throat = throat;
        this.manner = manner;
        this.pause = chance.between(0, 1.5) / STEP_SECONDS * manner.silence();
        this.syllablesLeft = 1 + chance.below(9);
        double loudness = Math.min(1, 0.2 + 0.6 * manner.liveliness() + 0.4 * manner.anger());
        throat.voice(0.12 + 0.55 * manner.anger() * chance.between(0.4, 1), loudness);
    }

    /// Fills a piece with talk.
    public void speak(double[] piece) {
        for (int i = 0; i < piece.length; i++) {
            if (i % Throat.controlSamples() == 0) {
                step();
            }
            piece[i] = throat.next(pitch, voiced, hiss);
        }
    }

    private void step() {
        if (pause > 0) {
            pause--;
            voiced *= 0.82;
            hiss *= 0.7;
            return;
        }
        if (stepsLeft <= 0) {
            next();
        }
        int done = stepsOfSyllable - stepsLeft;
        boolean consonant = done < consonantSteps;
        double place = (double) (done - consonantSteps) / (stepsOfSyllable - consonantSteps);
        double shape =
                laughing
                        ? StrictMath.pow(1 - Math.max(0, place), 1.5)
                        : Waves.arch(0.1 + 0.84 * Math.max(0, place));
        double goal = consonant ? 0.12 * accent : 0.65 * accent * StrictMath.sqrt(shape);
        voiced += 0.45 * (goal - voiced);
        hiss += 0.5 * ((consonant ? hissing : laughing ? 0.12 : 0.02) - hiss);
        double lilt = 0.05 + 0.2 * manner.liveliness() + 0.12 * manner.anger();
        pitch = register() * fall * (1 - 0.04 + lilt * accent * Waves.arch(0.15 + 0.7 * place));
        if (done == consonantSteps) {
            vowel();
        }
        throat.glide();
        stepsLeft--;
    }

    private double register() {
        return 1 + 0.55 * manner.liveliness() * manner.liveliness() + 0.45 * manner.anger();
    }

    private void vowel() {
        boolean loud = manner.liveliness() + manner.anger() > 0.8;
        throat.vowel(laughing || (loud && chance.happens(0.6)));
    }

    private void next() {
        if (syllablesLeft-- <= 0) {
            phrase();
            return;
        }
        double slow = 1 + 0.7 * manner.anger() + 0.25 * manner.liveliness();
        double seconds = laughing ? 0.19 : chance.between(0.11, 0.26) * slow;
        if (!laughing && chance.happens(0.12)) {
            seconds *= 1.7;
        }
        stepsOfSyllable = Math.max(8, (int) (seconds / STEP_SECONDS));
        stepsLeft = stepsOfSyllable;
        consonantSteps = laughing ? 10 : (int) (stepsOfSyllable * chance.between(0.12, 0.38));
        boolean fricative = chance.happens(0.45);
        hissing = laughing ? 0.25 : fricative ? chance.between(0.2, 0.75) : 0.05;
        throat.consonant(HISSES[chance.below(HISSES.length)]);
        accent = laughing ? accent * 0.88 : chance.between(0.45, 1.15);
        fall *= laughing ? 0.96 : 0.978;
    }

    private void phrase() {
        laughing = chance.happens(0.05 * manner.liveliness() * (1 - manner.anger()));
        syllablesLeft = laughing ? 4 + chance.below(5) : 3 + chance.below(12);
        double waits = chance.happens(manner.silence()) ? chance.between(1, 5) : 0;
        pause = (chance.between(0.08, 0.45) + waits) / STEP_SECONDS;
        fall = chance.between(1.02, 1.3) * (laughing ? 1.4 : 1);
        accent = laughing ? 1.2 : 1;
    }
}
