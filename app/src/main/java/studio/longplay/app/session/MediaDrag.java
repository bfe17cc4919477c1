package studio.longplay.app.session;

import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;

import java.util.List;

/// Files of the bin on their way to the timeline by the mouse.
public final class MediaDrag {
    private static final String MIME = "application/x-longplay-media";

    private MediaDrag() {}

    /// Digests of files, one a line.
    public static DataFormat format() {
        DataFormat known = DataFormat.lookupMimeType(MIME);
        return known == null ? new DataFormat(MIME) : known;
    }

    /// The digests that are being dragged; none if it is something else.
    public static List<String> digests(Dragboard board) {
        return board.getContent(format()) instanceof String text
                ? text.lines().toList()
                : List.of();
    }
}
