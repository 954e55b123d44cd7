#ifndef CTREEMEMORY_H
#define CTREEMEMORY_H

#include <cmark.h>
#include <stddef.h>

/// Opens the calling thread's memory for one more C tree, and returns the allocator to make the tree with.
///
/// A tree is made of hundreds of small blocks that all go at once. Here they are laid side by side in a few large ones:
/// taking a block is moving a pointer, giving it back is nothing.
///
/// The allocator works only on this thread, and only until the matching tree_memory_close. Trees may overlap; what they
/// took is given back when the last one is closed.
///
/// \param expected How many bytes the tree is likely to take.
cmark_mem *tree_memory_open(size_t expected);

/// Closes the memory of one tree. Nothing that was made with the allocator since then may be used any more, nor freed.
void tree_memory_close(void);

#endif
