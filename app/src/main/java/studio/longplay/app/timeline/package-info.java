/// The timeline: every clip of the programme on its track, following the playhead. It may use the
/// session, actions, words, controls, the bridge to the window's thread, and the engine's preview
/// values. Begin reading at [Tracks], which lays a state out, and at [TimelineView], which shows
/// it.
@NullMarked
package studio.longplay.app.timeline;

import org.jspecify.annotations.NullMarked;
