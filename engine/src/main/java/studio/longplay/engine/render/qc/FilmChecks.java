package studio.longplay.engine.render.qc;

import studio.longplay.engine.fault.StudioFault;

import java.nio.file.Path;

/// How films are checked in a data folder: as closely as was asked last, against the user's own
/// limits if there are any. Any thread may use it.
public final class FilmChecks {
    private final Path file;
    private volatile QualityWish.Depth depth = QualityWish.Depth.USUAL;
    private volatile boolean leader;

    /// @param home the data folder
    public FilmChecks(Path home) {
        file = home.resolve(QualityLimitsFile.NAME);
    }

    /// Says how closely finished films are looked at from now on.
    public void look(QualityWish.Depth wanted) {
        depth = wanted;
    }

    /// Says whether a leader of flashes and beeps is delivered beside films from now on.
    public void lead(boolean wanted) {
        leader = wanted;
    }

    /// The user's own limits over those that are shipped.
    ///
    /// @throws StudioFault.Input `quality.broken`, `quality.newer`
    public QualityLimits limits() throws StudioFault {
        return QualityLimitsFile.find(file);
    }

    /// What is asked of the next film.
    ///
    /// @throws StudioFault.Input as [#limits]
    public QualityWish wish() throws StudioFault {
        return new QualityWish(depth, limits(), leader);
    }

    /// What is asked of one film, whatever others are asked.
    ///
    /// @throws StudioFault.Input as [#limits]
    public QualityWish wish(QualityWish.Depth closely, boolean withLeader) throws StudioFault {
        return new QualityWish(closely, limits(), withLeader);
    }
}
