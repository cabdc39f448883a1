/* SPDX-License-Identifier: EUPL-1.2 */
/* Stands in for bcryptprimitives.dll of Windows, which Wine 8 does not have.
 *
 * What Rust makes takes its random bytes from it; some packages of the tests are made so.
 */

#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T count)
{
    return RtlGenRandom(bytes, (ULONG)count);
}
