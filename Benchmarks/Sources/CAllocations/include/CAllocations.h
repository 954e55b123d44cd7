#ifndef C_ALLOCATIONS_H
#define C_ALLOCATIONS_H

/// How many pieces of memory this thread has asked for since it began, by malloc, calloc, realloc or an aligned one.
///
/// Counts only in a program that this file is linked into, on systems with glibc; elsewhere it stays 0.
unsigned long allocation_count(void);

#endif
