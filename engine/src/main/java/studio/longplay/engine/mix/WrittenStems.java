package studio.longplay.engine.mix;

import studio.longplay.engine.fault.StudioFault;

import java.util.Map;

/// The files of a [StemWriter], whole and on the disk, but without their names.
public final class WrittenStems implements AutoCloseable {
    private final DeliveryFiles files;
    private final Map<String, String> digests;
    private final int halvings;

    WrittenStems(DeliveryFiles files, Map<String, String> digests, int halvings) {
        this.files = files;
        this.halvings = halvings;
        this.digests = Map.copyOf(digests);
    }

    /// The SHA-256 of the files in lower-case hex by their names, as far as they are known without
    /// reading them again; of FLAC they are not.
    public Map<String, String> digests() {
        return digests;
    }

    /// How often the stems were halved so that none passes full scale; 0 of float.
    public int halvings() {
        return halvings;
    }

    /// Gives the files their names; those that had them are replaced.
    ///
    /// @throws StudioFault `wav.unwritable` if the folder is not there any more
    public void publish() throws StudioFault {
        files.keep();
        files.close();
    }

    /// Gives the files up, unless they were published.
    @Override
    public void close() throws StudioFault {
        files.close();
    }
}
