package studio.longplay.app.shell;

import javafx.scene.Node;

/// The panels of an open project.
///
/// @param faults the count of faults over the script, which leads to them
/// @param console the mixer, wide
/// @param inspector with the levels under it
/// @param deliver the export, in place of the picture
record ProjectParts(
        Node script,
        Node scenes,
        Node cast,
        Node media,
        Node sounds,
        Node faults,
        Node preview,
        Node inspector,
        Node console,
        Node deliver,
        Node timeline,
        Node status) {}
