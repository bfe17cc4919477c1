package studio.longplay.engine.voice.measure;

/// The figures of speech: what each is called, its unit, the range it may have, and whose method it
/// is.
public enum Figure {
    PITCH("pitch", "Hz", 60, 500, "Boersma 1993, median"),
    PITCH_RANGE("pitch range", "semitones", 0, 37, "5th to 95th percentile of pitch"),
    VOICING("voiced share", "share", 0, 1, "Boersma 1993"),
    TRACT_LENGTH("vocal tract length", "cm", 8, 25, "Lammert & Narayanan 2015, of LPC formants"),
    TILT("spectral tilt", "dB", -90, 30, "line through mel bands, 500 Hz to 4 kHz"),
    HARMONICS_TO_NOISE("harmonics to noise", "dB", -40, 40, "Boersma 1993, median"),
    JITTER("jitter", "%", 0, 25, "Titze & Liang 1993, median"),
    PACE("pace", "syllables/s", 0, 12, "de Jong & Wempe 2009"),
    LOUDNESS("loudness", "LUFS", -70, 3, "ITU-R BS.1770-5"),
    CLIPPING("clipped share", "share", 0, 1, "rows of three or more samples at the peak"),
    SIGNAL_TO_NOISE("signal to noise", "dB", 0, 60, "speech against the quietest twentieth"),
    SILENCE("silence share", "share", 0, 1, "10 ms steps over 25 dB under the speech"),
    REVERBERATION("reverberation", "s", 0, 5, "decay rates, after Wen, Habets & Naylor 2008"),
    SPEAKERS("speaker separation", "ratio", 0, 20, "two means over pitch and mel-cepstra"),
    MUSIC("steady tones", "sum of shares", 0, 5, "Seyerlehner et al. 2007, in quiet time"),
    ENDING("fall at the end", "dB", 0, 80, "last 15 ms against the speech"),
    REPETITION("repetition", "likeness", 0, 1, "self-similarity of mel spectra"),
    SYLLABLES("syllables", "ratio", 0, 10, "heard nuclei against those of the text"),
    ALIGNMENT("alignment confidence", "share", 0, 1, "sound in words and words with sound"),
    ACOUSTIC_DISTANCE("acoustic distance", "1", 0, 50, "AcousticProfile.distance");

    private final String words;
    private final String unit;
    private final double least;
    private final double most;
    private final String source;

    Figure(String words, String unit, double least, double most, String source) {
        this.words = words;
        this.unit = unit;
        this.least = least;
        this.most = most;
        this.source = source;
    }

    /// What people call it.
    public String words() {
        return words;
    }

    public String unit() {
        return unit;
    }

    /// The lowest value it may have.
    public double least() {
        return least;
    }

    /// The highest value it may have.
    public double most() {
        return most;
    }

    /// The method it is measured by.
    public String source() {
        return source;
    }
}
