/// What can go wrong, in words a user can act on. It uses nothing of ours. Begin reading at
/// [StudioFault].
@NullMarked
package studio.longplay.engine.fault;

import org.jspecify.annotations.NullMarked;
