package studio.longplay.app.preview;

/// Where the loudness of listening is kept from one start to the next.
public interface VolumeMemory {
    /// As it was last, -60 to 0 dB.
    double volumeDb();

    /// Keeps another.
    void keep(double volumeDb);

    /// Forgets it with the window.
    static VolumeMemory none() {
        return new VolumeMemory() {
            @Override
            public double volumeDb() {
                return 0;
            }

            @Override
            public void keep(double volumeDb) {}
        };
    }
}
