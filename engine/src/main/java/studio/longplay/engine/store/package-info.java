/// What is kept on the disk: finished artifacts by the digest of what they were made from, and
/// project folders whose every edit survives a crash. It may use the document rooms (time, fault,
/// script, timeline, project), edit and jobs, and is the only door to JDBC. Begin reading at
/// [ArtifactStore], then the package `store.folder`.
@NullMarked
package studio.longplay.engine.store;

import org.jspecify.annotations.NullMarked;
