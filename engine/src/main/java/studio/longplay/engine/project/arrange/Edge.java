package studio.longplay.engine.project.arrange;

import studio.longplay.engine.time.MediaTime;

/// Where a piece begins or ends in what a clip naturally is. One that is counted from the end stays
/// at the end when the line is spoken again and becomes longer.
///
/// @param offset from the natural start, later being positive; or from the natural end
public record Edge(MediaTime offset, boolean fromEnd) {
    public static final Edge START = new Edge(MediaTime.ZERO, false);
    public static final Edge END = new Edge(MediaTime.ZERO, true);

    /// That long after the natural start.
    public static Edge at(MediaTime offset) {
        return new Edge(offset, false);
    }

    /// Where it is in a clip of that natural length.
    public MediaTime in(MediaTime length) {
        return fromEnd ? length.plus(offset) : offset;
    }

    public Edge plus(MediaTime by) {
        return new Edge(offset.plus(by), fromEnd);
    }
}
