#ifndef PARENTLETTER_CLEXICON_H
#define PARENTLETTER_CLEXICON_H

#include <stddef.h>
#include <stdint.h>

#endif
