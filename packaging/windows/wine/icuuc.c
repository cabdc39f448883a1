/* SPDX-License-Identifier: EUPL-1.2 */
/* Stands in for icuuc.dll of Windows 10, which Wine does not have and Qt asks for at its start.
 *
 * Qt takes from it the letters of code pages other than its own (ucnv.h of ICU). Nothing here uses
 * those, so there are none: each call says that it is not supported, and Qt goes on with its own.
 */

typedef int UErrorCode;
typedef void UConverter;

enum { FILE_ACCESS_ERROR = 4, UNSUPPORTED = 16 };

#define EXPORTED __declspec(dllexport)

static void refuse(UErrorCode *error, UErrorCode why)
{
    if (error && *error <= 0)
        *error = why;
}

EXPORTED UConverter *ucnv_open(const char *name, UErrorCode *error)
{
    refuse(error, FILE_ACCESS_ERROR);
    return 0;
}

EXPORTED int ucnv_countAvailable(void) { return 0; }

EXPORTED const char *ucnv_getAvailableName(int number) { return 0; }

EXPORTED const char *ucnv_getStandardName(const char *name, const char *standard, UErrorCode *error)
{
    refuse(error, UNSUPPORTED);
    return 0;
}

/* The others take a converter, and there is none. */

EXPORTED void ucnv_close(UConverter *c) {}

EXPORTED void ucnv_reset(UConverter *c) {}

EXPORTED signed char ucnv_getMaxCharSize(const UConverter *c) { return 1; }

EXPORTED const char *ucnv_getName(const UConverter *c, UErrorCode *error)
{
    refuse(error, UNSUPPORTED);
    return 0;
}

EXPORTED int ucnv_toUCountPending(const UConverter *c, UErrorCode *error)
{
    refuse(error, UNSUPPORTED);
    return 0;
}

EXPORTED int ucnv_fromUCountPending(const UConverter *c, UErrorCode *error)
{
    refuse(error, UNSUPPORTED);
    return 0;
}

EXPORTED void ucnv_getToUCallBack(const UConverter *c, void **action, const void **context)
{
    *action = 0;
    *context = 0;
}

EXPORTED void ucnv_getFromUCallBack(const UConverter *c, void **action, const void **context)
{
    *action = 0;
    *context = 0;
}

EXPORTED void ucnv_setToUCallBack(UConverter *c, void *action, const void *context, void **oldAction,
                                  const void **oldContext, UErrorCode *error)
{
    refuse(error, UNSUPPORTED);
}

EXPORTED void ucnv_setFromUCallBack(UConverter *c, void *action, const void *context,
                                    void **oldAction, const void **oldContext, UErrorCode *error)
{
    refuse(error, UNSUPPORTED);
}

EXPORTED void ucnv_fromUnicode(UConverter *c, char **target, const char *targetEnd,
                               const unsigned short **source, const unsigned short *sourceEnd,
                               int *offsets, signed char flush, UErrorCode *error)
{
    refuse(error, UNSUPPORTED);
}

EXPORTED void ucnv_toUnicode(UConverter *c, unsigned short **target,
                             const unsigned short *targetEnd, const char **source,
                             const char *sourceEnd, int *offsets, signed char flush,
                             UErrorCode *error)
{
    refuse(error, UNSUPPORTED);
}

EXPORTED void ucnv_cbToUWriteUChars(void *arguments, const unsigned short *source, int length,
                                    int offset, UErrorCode *error)
{
    refuse(error, UNSUPPORTED);
}

EXPORTED void ucnv_cbFromUWriteUChars(void *arguments, const unsigned short **source,
                                      const unsigned short *sourceEnd, int offset,
                                      UErrorCode *error)
{
    refuse(error, UNSUPPORTED);
}

EXPORTED void UCNV_TO_U_CALLBACK_SUBSTITUTE(const void *context, void *arguments, const char *units,
                                            int length, int reason, UErrorCode *error) {}

EXPORTED void UCNV_FROM_U_CALLBACK_SUBSTITUTE(const void *context, void *arguments,
                                              const unsigned short *units, int length,
                                              int codePoint, int reason, UErrorCode *error) {}
