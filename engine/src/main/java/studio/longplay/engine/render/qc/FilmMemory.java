package studio.longplay.engine.render.qc;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.MeterStretch;
import studio.longplay.engine.store.Digest;

import java.util.List;
import java.util.Optional;

/// Remembers what stretches of a film's sound measured and what its pictures look like, by the
/// packets they are coded in: the same packets need not be decoded for another check.
public interface FilmMemory {
    /// One that remembers nothing.
    FilmMemory NONE =
            new FilmMemory() {
                @Override
                public int batchPictures() {
                    return 0;
                }

                @Override
                public Optional<List<byte[]>> findPictures(Digest packets) {
                    return Optional.empty();
                }

                @Override
                public void keepPictures(Digest packets, List<byte[]> pictures) {
                    // Nothing is remembered.
                }

                @Override
                public int stretchPackets() {
                    return 0;
                }

                @Override
                public Optional<Heard> find(Digest packets) {
                    return Optional.empty();
                }

                @Override
                public void keep(Digest packets, Heard heard) {
                    // Nothing is remembered.
                }
            };

    /// What was measured of a stretch.
    ///
    /// @param samples of each channel
    /// @param squares of each channel's samples, for each 1/300 s
    /// @param clips first and last sample of each clipped place, counted from the stretch's first
    // Handed from film to film, never compared.
    @SuppressWarnings("ArrayRecordComponent")
    record Heard(long samples, MeterStretch meter, float[][] squares, long[] clips) {}

    /// Of about how many pictures a batch is; 0 if none are remembered.
    int batchPictures();

    /// What pictures that stand alone look like, in order: the brightness of their small ones.
    ///
    /// @param packets digest of what they are coded in
    /// @throws StudioFault.Resource if the disk cannot be read
    Optional<List<byte[]>> findPictures(Digest packets) throws StudioFault;

    /// Keeps what pictures look like.
    ///
    /// @throws StudioFault.Resource if it cannot be written
    void keepPictures(Digest packets, List<byte[]> pictures) throws StudioFault;

    /// Of about how many packets a stretch is; 0 if nothing is remembered.
    int stretchPackets();

    /// What was kept of a stretch.
    ///
    /// @param packets digest of the stretch's packets, of those before it that its first samples
    ///   hang on, and of what is measured
    /// @throws StudioFault.Resource if the disk cannot be read
    Optional<Heard> find(Digest packets) throws StudioFault;

    /// Keeps what was measured.
    ///
    /// @throws StudioFault.Resource if it cannot be written
    void keep(Digest packets, Heard heard) throws StudioFault;
}
